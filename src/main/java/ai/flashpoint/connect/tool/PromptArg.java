package ai.flashpoint.connect.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names and describes an argument of a {@link Prompt}. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface PromptArg {

  /** Default: the parameter's name in snake_case. */
  String name() default "";

  /** What people read above the field. Default: the name in words. */
  String title() default "";

  String description() default "";
}
