package ai.flashpoint.connect.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A picture for lists, as an {@link Icon} is declared inside of another annotation. */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface IconAt {

  /** An https address or a data URI. */
  String src();

  /** PNG and JPEG are what every client shows. */
  String mimeType() default "";

  /** Like {@code 48x48}, or {@code any}. */
  String[] sizes() default {};

  /** {@code light} or {@code dark}. */
  String theme() default "";
}
