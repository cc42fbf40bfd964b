package ai.flashpoint.connect.tool;

/** Something that a client may declare in its capabilities. */
public enum ClientAbility {
  ELICITATION_FORM,
  ELICITATION_URL,
  SAMPLING,
  ROOTS,
  /** The extension {@code io.modelcontextprotocol/tasks}. */
  TASKS
}
