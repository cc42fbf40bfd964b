package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Slice;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ways to the pages beside a table's.
 *
 * @param earlier address of the page before; empty if there is none
 * @param later address of the page after; empty if there is none
 */
public record Pager(String earlier, String earlierLabel, String later, String laterLabel) {

  /**
   * Those of an answer.
   *
   * @param address where a question is answered
   */
  public static Pager of(
      Question question, Slice slice, Function<Question, String> address, PageText text) {
    Optional<String> further =
        slice.reached().map(step -> text.of(step.older() ? "pager.older" : "pager.newer"));
    return new Pager(
        slice.earlier().map(address).orElse(""),
        further.filter(label -> question.backwards()).orElseGet(() -> text.of("pager.earlier")),
        slice.later().map(address).orElse(""),
        further.filter(label -> !question.backwards()).orElseGet(() -> text.of("pager.later")));
  }

  /** Whether there is any other page. */
  public boolean exists() {
    return !earlier.isEmpty() || !later.isEmpty();
  }
}
