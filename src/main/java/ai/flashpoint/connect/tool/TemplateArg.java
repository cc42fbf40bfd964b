package ai.flashpoint.connect.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the variable of a {@link ResourceTemplate} that a parameter takes. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface TemplateArg {

  /** The variable's name; without this annotation the parameter's name in snake_case. */
  String name();
}
