package ai.flashpoint.connect.tool;

import java.util.function.Supplier;

/**
 * Answers for everything that is declared and every caller whether it is visible, which is the same
 * as usable. Lists and calls both ask here, and nothing else decides.
 */
final class ToolPolicy {

  /** Whether the caller may see it, and use it as soon as its token has the scopes. */
  boolean sees(Caller caller, Access access) {
    return caller.role().includes(access.role());
  }

  /** Likewise for a tool, which a team may have hidden, and an agent may not have been given. */
  boolean sees(Caller caller, DeclaredTool tool) {
    String name = tool.descriptor().name();
    return sees(caller, tool.access())
        && !caller.team().hiddenTools().contains(name)
        && (!(caller.identity() instanceof Caller.Machine machine) || machine.agent().has(name));
  }

  /** Uses something that the caller sees, or tells which scopes are missing. */
  <T> CallOutcome<T> withScopes(Caller caller, Access access, Supplier<CallOutcome<T>> use) {
    return caller.scopes().containsAll(access.scopes())
        ? use.get()
        : new CallOutcome.NeedsScope<>(access.scopes());
  }
}
