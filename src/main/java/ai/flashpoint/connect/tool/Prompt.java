package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a CDI bean a prompt: a template that a person picks in the assistant,
 * often from a menu or by a slash.
 *
 * <p>Parameters are the prompt's arguments (see {@link PromptArg}): text, or a type that one text
 * makes, like an enum, a number, a date or a UUID; optional if the type is {@code Optional}. A
 * {@link Call}, or a part of it, is filled in by us.
 *
 * <p>The method returns a {@code String}, a {@link Content} or a list of them (said by the user), a
 * {@link PromptAnswer.Message} or a list of them, or a {@link PromptAnswer}. It refuses a value by
 * {@link ToolFailure}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prompt {

  /** 1 to 64 of {@code A-Z a-z 0-9 _ -}. Default: the method's name in snake_case. */
  String name() default "";

  /** What people read in a list. Default: the name in words. */
  String title() default "";

  /** What it is good for. Required. */
  String description();

  /** The least role in the team that may see and use it. */
  Role role() default Role.VIEWER;

  /** Scope values that the caller's token must have. */
  String[] scopes() default {};

  IconAt[] icons() default {};
}
