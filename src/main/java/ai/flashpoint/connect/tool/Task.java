package ai.flashpoint.connect.tool;

/**
 * Whether a call of a tool may outlive its request as a task, for clients that declare the tasks
 * extension ({@code io.modelcontextprotocol/tasks}). The call runs as always, in the background;
 * its outcome stays for the client to fetch, and its questions are asked through the task.
 */
public enum Task {
  /** The caller waits. */
  NEVER,
  /** A task where the client can, else the caller waits. */
  ALLOWED,
  /**
   * Like {@link #ALLOWED} for a tool that asks before it begins: its first questions are asked
   * while the caller waits, and the call that brings the answers becomes the task.
   */
  AFTER_ANSWERS,
  /** Only as a task; a client that cannot is told so (error -32021). */
  REQUIRED
}
