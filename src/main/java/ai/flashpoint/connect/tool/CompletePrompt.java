package ai.flashpoint.connect.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a CDI bean suggest values for an argument of a {@link Prompt}, while a
 * person types. Arguments whose type is an enum need none.
 *
 * <p>The method takes what was typed so far as its one {@code String}, and may take the arguments
 * that are already filled in as a {@code Map<String, String>}, a {@link Call} or parts of it. It
 * returns a {@code List<String>}, the best first, or {@link Completions.Suggestions}. Who may not
 * use the prompt gets no suggestions either.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CompletePrompt {

  /** The prompt's name. */
  String prompt();

  /** The argument's name. */
  String argument();
}
