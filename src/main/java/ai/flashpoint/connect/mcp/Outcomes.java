package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.CallOutcome;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns what became of a call into a method's result. */
final class Outcomes {

  private Outcomes() {}

  /**
   * Writes an answer; what the protocol has an error for becomes that error.
   *
   * @param unknown the error for a name that this caller does not have
   */
  static <T> CallOutcome<ObjectNode> written(
      CallOutcome<T> outcome, Function<T, ObjectNode> writer, Supplier<RpcFailure> unknown) {
    if (outcome instanceof CallOutcome.Done<T> done) {
      return new CallOutcome.Done<>(writer.apply(done.answer()));
    }
    if (outcome instanceof CallOutcome.BadParams<T> bad) {
      throw RpcFailure.invalidParams(String.join(" ", bad.problems()));
    }
    if (outcome instanceof CallOutcome.NeedsScope<T> needs) {
      throw RpcFailure.needsScope(needs.scopes());
    }
    if (outcome instanceof CallOutcome.NeedsInput<T> needs) {
      return new CallOutcome.NeedsInput<>(needs.requests());
    }
    if (outcome instanceof CallOutcome.Lacks<T> lacks) {
      return new CallOutcome.Lacks<>(lacks.ability());
    }
    if (outcome instanceof CallOutcome.Cancelled) {
      return new CallOutcome.Cancelled<>();
    }
    throw unknown.get();
  }
}
