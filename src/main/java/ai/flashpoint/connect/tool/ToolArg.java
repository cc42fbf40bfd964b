package ai.flashpoint.connect.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names and describes an argument of a {@link Tool}. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface ToolArg {

  /** Default: the parameter's name in snake_case. */
  String name() default "";

  /** What the model reads: meaning, unit, where a value comes from. */
  String description() default "";

  /**
   * What is taken if the argument is left out: the text itself for an argument that is text in
   * JSON, else JSON. The argument is not required then.
   */
  String defaultValue() default NONE;

  /**
   * Asks clients to repeat the argument in the header {@code Mcp-Param-}this, so that a proxy can
   * route by it (MCP 2026-07-28). For text, whole numbers and booleans; never for secrets or
   * personal data.
   */
  String header() default "";

  /** Stands for no default value. */
  String NONE = "\u0000";
}
