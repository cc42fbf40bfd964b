package com.example.many;

import ai.flashpoint.connect.tool.Tool;
import ai.flashpoint.connect.tool.ToolArg;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tools with large results and arguments. */
@ApplicationScoped
public class Large {

  @Tool(
      name = "large_text",
      description = "Answers so much text",
      readOnly = true,
      openWorld = false)
  public String text(@ToolArg(description = "Length in characters") int length) {
    return "x".repeat(length);
  }

  @Tool(
      name = "large_arguments",
      description = "Takes texts, answers how many characters they have",
      readOnly = true,
      openWorld = false)
  public String take(@ToolArg(description = "The texts") List<String> texts) {
    return String.valueOf(texts.stream().mapToInt(String::length).sum());
  }
}
