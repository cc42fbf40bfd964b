package ai.flashpoint.connect.mcp.task;

import java.util.Locale;

/** Where a task stands (tasks extension, Task Status). */
public enum TaskStatus {
  WORKING,
  INPUT_REQUIRED,
  /** There is a result, which may be a tool's error. */
  COMPLETED,
  /** There is a JSON-RPC error. */
  FAILED,
  CANCELLED;

  /** It stays as it is. */
  public boolean isFinal() {
    return this == COMPLETED || this == FAILED || this == CANCELLED;
  }

  /** The protocol's word, which is stored too. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TaskStatus of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
