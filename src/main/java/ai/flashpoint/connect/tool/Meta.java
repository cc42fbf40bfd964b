package ai.flashpoint.connect.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A member of a tool's {@code _meta}, declared inside of another annotation. */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Meta {

  /** Like {@code com.example/category}; prefixes of the protocol are its own. */
  String key();

  /** JSON; what is no JSON is a string. */
  String value();
}
