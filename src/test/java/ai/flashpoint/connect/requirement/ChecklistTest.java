package ai.flashpoint.connect.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Looks for the tests: running them is the business of the build. */
class ChecklistTest {

  /** How many requirements each chapter has, numbered from 1 on. */
  private static final Map<String, Long> CHAPTERS =
      Map.ofEntries(
          Map.entry("T", 30L),
          Map.entry("H", 13L),
          Map.entry("V", 22L),
          Map.entry("C", 6L),
          Map.entry("L", 20L),
          Map.entry("R", 14L),
          Map.entry("Q", 5L),
          Map.entry("K", 5L),
          Map.entry("G", 2L),
          Map.entry("U", 13L),
          Map.entry("S", 7L),
          Map.entry("I", 12L),
          Map.entry("E", 14L),
          Map.entry("J", 8L),
          Map.entry("X", 3L),
          Map.entry("K2", 12L),
          Map.entry("O", 22L),
          Map.entry("D", 6L),
          Map.entry("A", 27L));

  private static final List<Class<? extends Annotation>> TESTS =
      List.of(Test.class, ParameterizedTest.class, TestFactory.class, Property.class);

  static final List<Requirement> CHECKLIST = checklist();

  private static List<Requirement> checklist() {
    try (InputStream in = ChecklistTest.class.getResourceAsStream("checklist.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Requirement::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void requirements_ofEachChapter_areAllThere() {
    Map<String, Long> listed =
        CHECKLIST.stream()
            .collect(
                Collectors.groupingBy(Requirement::chapter, TreeMap::new, Collectors.counting()));
    assertThat(listed).containsExactlyInAnyOrderEntriesOf(CHAPTERS);
  }

  @Test
  void requirements_areNumberedWithoutGaps() {
    CHAPTERS.forEach(
        (chapter, count) ->
            assertThat(CHECKLIST)
                .filteredOn(requirement -> requirement.chapter().equals(chapter))
                .extracting(Requirement::id)
                .containsExactlyElementsOf(
                    Stream.iterate(1, number -> number + 1)
                        .limit(count)
                        .map(number -> "%s-%02d".formatted(chapter, number))
                        .toList()));
  }

  @ParameterizedTest
  @FieldSource("CHECKLIST")
  void proofs_ofARequirement_exist(Requirement requirement) {
    assertThat(requirement.proofs()).allSatisfy(ChecklistTest::isTest);
  }

  private static void isTest(String proof) throws ClassNotFoundException {
    String[] parts = proof.split("#", -1);
    // without initialising it: some would start a server
    Class<?> type =
        Class.forName(
            "ai.flashpoint.connect." + parts[0], false, ChecklistTest.class.getClassLoader());
    assertThat(type.isAnnotationPresent(Disabled.class)).isFalse();
    assertThat(type.getDeclaredMethods())
        .filteredOn(method -> method.getName().equals(parts[1]))
        .filteredOn(method -> !method.isAnnotationPresent(Disabled.class))
        .anyMatch(method -> TESTS.stream().anyMatch(method::isAnnotationPresent));
  }
}
