package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Tells the assistant's developer what a call does (MCP 2026-07-28 and before, Logging). Only who
 * asked for it hears it, from the level on that was asked for; it costs next to nothing elsewhere
 * and never fails. What is said leaves the server: no secrets, no personal data, nothing internal.
 *
 * <p>A tool that takes one as a parameter announces logging to assistants.
 */
public interface ClientLog {

  /** Whether anybody hears messages of this level. */
  boolean hears(LogLevel level);

  /** Says a sentence. */
  void say(LogLevel level, String message);

  /** Says something with structure. */
  void say(LogLevel level, JsonNode data);

  default void debug(String message) {
    say(LogLevel.DEBUG, message);
  }

  default void info(String message) {
    say(LogLevel.INFO, message);
  }

  default void warning(String message) {
    say(LogLevel.WARNING, message);
  }

  default void error(String message) {
    say(LogLevel.ERROR, message);
  }
}
