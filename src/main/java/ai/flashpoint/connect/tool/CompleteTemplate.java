package ai.flashpoint.connect.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a CDI bean suggest values for a variable of a {@link ResourceTemplate}.
 * The method is as with {@link CompletePrompt}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CompleteTemplate {

  /** The template, exactly as declared. */
  String uriTemplate();

  /** The variable's name. */
  String argument();
}
