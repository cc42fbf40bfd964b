package ai.flashpoint.connect.tool;

import java.util.List;

/** A prompt filled in (MCP 2026-07-28, data type GetPromptResult). */
public record PromptAnswer(String description, List<Message> messages) {

  /** One message, said by one side. */
  public record Message(Role role, Content content) {}

  /** Who says a message. */
  public enum Role {
    USER,
    ASSISTANT
  }
}
