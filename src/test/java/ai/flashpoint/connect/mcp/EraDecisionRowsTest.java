package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No row of the table that tells the eras apart is without a test that bears its number. */
class EraDecisionRowsTest {

  private static final int ROWS = 25;

  @Test
  void rows_all_tested() {
    Set<String> tested =
        Stream.of(
                EraDecisionShapeTest.class, EraDecisionClaimTest.class, EraDecisionLegacyTest.class)
            .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(method -> method.getName().split("_", 2)[0])
            .filter(name -> name.matches("row[0-9]{2}"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tested)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, ROWS).mapToObj(row -> String.format("row%02d", row)).toList());
  }
}
