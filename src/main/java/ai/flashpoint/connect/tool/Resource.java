package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a CDI bean the contents of a resource: data that a person or an
 * assistant may take into a conversation.
 *
 * <p>The method's parameters are a {@link Call} or parts of it. It returns text ({@code String}),
 * bytes ({@code byte[]}), {@link ResourceContents} or a list of them, or anything that is JSON. It
 * throws {@link NoSuchContents} where there is nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Resource {

  /** An absolute URI of any scheme; https only where clients can fetch it themselves. */
  String uri();

  /** Default: the method's name in snake_case. */
  String name() default "";

  /** What people read in a list. Default: the name in words. */
  String title() default "";

  String description() default "";

  /** Default: by what the method returns. */
  String mimeType() default "";

  /** The least role in the team that may see and read it. */
  Role role() default Role.VIEWER;

  /** Scope values that the caller's token must have. */
  String[] scopes() default {};

  IconAt[] icons() default {};

  /** For whom it is; empty says nothing. */
  ContentNotes.Audience[] audience() default {};

  /** 0 (can be left out) to 1 (needed); less than 0 says nothing. */
  double priority() default -1;
}
