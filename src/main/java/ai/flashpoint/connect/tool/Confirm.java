package ai.flashpoint.connect.tool;

/** Whether a person is asked before a tool runs. */
public enum Confirm {
  /** If it is destructive and not read-only. */
  DESTRUCTIVE,
  ALWAYS,
  NEVER;

  boolean isNeeded(ToolDescriptor.Hints hints) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case DESTRUCTIVE -> hints.destructive() && !hints.readOnly();
    };
  }
}
