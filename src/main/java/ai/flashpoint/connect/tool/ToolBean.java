package ai.flashpoint.connect.tool;

import java.util.function.Function;

/** Lends the object that a tool's method is called on, for one call. */
@FunctionalInterface
interface ToolBean {

  /** Runs a call on the object; whatever was created for the call ends with it. */
  ToolOutcome with(Function<Object, ToolOutcome> call);
}
