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
}
