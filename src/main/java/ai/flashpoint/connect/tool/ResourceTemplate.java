package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a CDI bean the contents of a family of resources.
 *
 * <p>Each variable of the template is a parameter of the method (see {@link TemplateArg}): text, or
 * a type that one text makes. A value that does not fit its type or its Bean Validation constraints
 * names no resource. The rest is as with {@link Resource}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ResourceTemplate {

  /**
   * RFC 6570 level 1: literals and {@code {variable}}. A variable stands for one or more characters
   * up to the next literal and never for a slash.
   */
  String uriTemplate();

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
