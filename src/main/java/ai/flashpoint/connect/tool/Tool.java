package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a CDI bean, of any scope, a tool that assistants can call.
 *
 * <p>Parameters are the tool's arguments (see {@link ToolArg}); one of type {@link Call}, {@link
 * Caller}, {@link Progress}, {@link Cancellation}, {@link Inputs} or {@link ClientLog} is filled in
 * by us and is not an argument. An argument or record component is required unless its type is
 * {@code Optional}. Bean Validation annotations count in the published schema and at the call.
 *
 * <p>The method returns anything that is JSON (structured content, and the same JSON as text), a
 * {@code String} (text), {@link Content} or a list of it, a {@link ToolAnswer}, or nothing. To tell
 * the model what went wrong, throw {@link ToolFailure}; anything else that is thrown counts as a
 * bug and its message is never shown. A declaration that cannot work refuses the start with {@link
 * IllegalToolDeclaration}.
 *
 * <p>The attributes have the shape of the neutral {@code org.mcpjava} annotations.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tool {

  /**
   * 1 to 64 of {@code A-Z a-z 0-9 _ -}, unique in the deployment: the characters and length that
   * all assistants take. Default: the method's name in snake_case.
   */
  String name() default "";

  /** What people read in a list. Default: the name in words. */
  String title() default "";

  /** What the model reads to decide when and how to call it. Required. */
  String description();

  /** The least role in the team that may see and call it. */
  Role role() default Role.VIEWER;

  /**
   * Scope values that the caller's token must have. Who lacks only these sees the tool and is told
   * to ask for them.
   */
  String[] scopes() default {};

  IconAt[] icons() default {};

  /** What stands in the tool's {@code _meta}, for assistants that know the keys. */
  Meta[] meta() default {};

  /**
   * A JSON Schema (2020-12) in the tool's own words, for what types cannot say: JSON, or the path
   * of a file beside the class. The method then takes all arguments as one {@code ObjectNode}.
   */
  String inputSchema() default "";

  /** Likewise for the structured content of a {@link ToolAnswer} or {@code JsonNode}. */
  String outputSchema() default "";

  /** Changes nothing. */
  boolean readOnly() default false;

  /**
   * May overwrite or delete something, and so asks the person first (see {@link #confirm()}); says
   * nothing when {@link #readOnly()}.
   */
  boolean destructive() default true;

  /** Calling it again with the same arguments changes nothing more. */
  boolean idempotent() default false;

  /** Works with more than the data of this deployment. */
  boolean openWorld() default true;

  /** Whether a call may outlive its request. */
  Task task() default Task.NEVER;

  /**
   * Whether the person is asked before it runs. Where the assistant cannot show a form, the first
   * answer says what would happen and hands out an argument {@code confirmation} to call again
   * with.
   */
  Confirm confirm() default Confirm.DESTRUCTIVE;

  /**
   * What the person is asked, like {@code Delete the survey {survey_id} with all its responses?}
   * with arguments in braces. Default: the title, and all arguments.
   */
  String confirmation() default "";
}
