package ai.flashpoint.connect.tool;

import java.util.function.Function;

/** Lends the object that a tool's method is called on, for one call. */
interface ToolBean {

  /** Runs a call on the object; whatever was created for the call ends with it. */
  <T> T with(Function<Object, T> call);
}
