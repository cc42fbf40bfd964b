package ai.flashpoint.connect.tool;

import java.util.List;

/** A prompt as a client sees it (MCP 2026-07-28, Prompts, data type Prompt). */
public record PromptDescriptor(
    String name, String title, String description, List<Argument> arguments, List<Icon> icons) {

  /** An argument of a prompt; its value is always text. */
  public record Argument(String name, String title, String description, boolean required) {}
}
