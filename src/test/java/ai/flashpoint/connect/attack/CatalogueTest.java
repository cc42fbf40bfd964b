package ai.flashpoint.connect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources of all tests: running them is the business of the build. */
class CatalogueTest {

  private static final Pattern PROOF =
      Pattern.compile(
          "(?s)@(?:Test|ParameterizedTest)\\b(?:(?!\\R\\R).)*?\\bvoid ([A-Z]{2}[0-9]{2})_");
  private static final Pattern CLAIM = Pattern.compile("\\b([A-Z]{2}[0-9]{2})_\\w+\\(");

  private final List<Attack> catalogue = catalogue();
  private final List<String> sources =
      Stream.of("src/test/java", "src/it/java").flatMap(CatalogueTest::sources).toList();

  private static List<Attack> catalogue() {
    try (InputStream in = CatalogueTest.class.getResourceAsStream("catalogue.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Attack::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> sources(String folder) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(CatalogueTest::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> found(Pattern pattern) {
    Set<String> ids = new TreeSet<>();
    for (String source : sources) {
      pattern.matcher(source).results().forEach(hit -> ids.add(hit.group(1)));
    }
    return ids;
  }

  @Test
  void attacks_areListedOnce() {
    assertThat(catalogue).extracting(Attack::id).doesNotHaveDuplicates();
  }

  @Test
  void attack_withoutReason_isTested() {
    Set<String> tested = found(PROOF);
    assertThat(catalogue)
        .filteredOn(attack -> attack.untested().isEmpty() && !tested.contains(attack.id()))
        .as("neither tested nor excused")
        .isEmpty();
  }

  @Test
  void attack_thatIsTested_needsNoReason() {
    Set<String> tested = found(PROOF);
    assertThat(catalogue)
        .filteredOn(attack -> attack.untested().isPresent() && tested.contains(attack.id()))
        .as("both tested and excused")
        .isEmpty();
  }

  @Test
  void test_thatNamesAnAttack_namesOneOfTheCatalogue() {
    assertThat(catalogue).extracting(Attack::id).containsAll(found(CLAIM));
  }

  @Test
  void test_thatNamesAnAttack_isNotDisabled() {
    assertThat(sources)
        .filteredOn(source -> CLAIM.matcher(source).find())
        .noneMatch(source -> source.contains("@Dis" + "abled"));
  }
}
