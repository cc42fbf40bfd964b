package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.Map;

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
}
