package ai.flashpoint.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the sources themselves. */
class SourceFilesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final int LONGEST = 350;
  private static final int MEDIAN = 60;

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void files_areNeverLong() {
    assertThat(sources())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(LONGEST));
  }

  @Test
  void files_areSmallAsARule() {
    List<Long> lengths = sources().stream().map(SourceFilesTest::lines).sorted().toList();
    assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN);
  }

  @Test
  void packages_sayWhatTheyHold() {
    assertThat(sources().stream().map(Path::getParent).distinct())
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .content()
                    .startsWith("/**")
                    .contains("Invariants:"));
  }
}
