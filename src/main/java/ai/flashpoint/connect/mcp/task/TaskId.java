package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a task: 256 random bits as 43 base64url characters, so that nobody guesses one. */
public record TaskId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  static TaskId random() {
    return new TaskId(Secret.randomText(32));
  }

  /** Reads what a client wrote; empty if it cannot be one of ours. */
  public static Optional<TaskId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TaskId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
