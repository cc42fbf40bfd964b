package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What became of a call of a tool, a prompt or a resource.
 *
 * @param <T> what it answers
 */
public sealed interface CallOutcome<T> {

  /** It answered. */
  record Done<T>(T answer) implements CallOutcome<T> {}

  /** There is nothing of this name for this caller. */
  record Unknown<T>() implements CallOutcome<T> {}

  /**
   * The parameters do not fit; for the protocol's "invalid params".
   *
   * @param problems each a sentence for the client
   */
  record BadParams<T>(List<String> problems) implements CallOutcome<T> {}

  /** The client has to answer first; then the call runs again. */
  record NeedsInput<T>(Map<String, InputRequest> requests) implements CallOutcome<T> {}

  /** The client has not declared what the call needs. */
  record Lacks<T>(ClientAbility ability) implements CallOutcome<T> {}

  /** Nobody waits for it any more. */
  record Cancelled<T>() implements CallOutcome<T> {}

  /**
   * The caller sees it and may have it once its token carries more (RFC 6750, insufficient_scope).
   *
   * @param scopes all that are needed
   */
  record NeedsScope<T>(Set<String> scopes) implements CallOutcome<T> {}

  /** The same outcome with another answer. */
  default <U> CallOutcome<U> map(Function<T, U> answer) {
    if (this instanceof Done<T> done) {
      return new Done<>(answer.apply(done.answer()));
    }
    // without an answer there is nothing of the type in it
    @SuppressWarnings("unchecked")
    CallOutcome<U> same = (CallOutcome<U>) this;
    return same;
  }
}
