package com.example.many;

import ai.flashpoint.connect.tool.Tool;
import ai.flashpoint.connect.tool.ToolArg;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Tools with large results and arguments, and one that leaves less heap for them. */
@ApplicationScoped
public class Large {

  // below half of a region of G1, so that they move and leave no gaps
  private static final int PIECE = 128 * 1024;
  private static final List<byte[]> BALLAST = new ArrayList<>();

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

  @Tool(
      name = "ballast",
      description = "Occupies so much heap until it is called again",
      readOnly = true,
      openWorld = false)
  public synchronized String ballast(@ToolArg(description = "MiB") int mebibytes) {
    int pieces = mebibytes * (1024 * 1024 / PIECE);
    try {
      while (BALLAST.size() > pieces) {
        BALLAST.remove(BALLAST.size() - 1);
      }
      while (BALLAST.size() < pieces) {
        BALLAST.add(new byte[PIECE - 16]);
      }
      return "Occupied.";
    } catch (OutOfMemoryError e) {
      BALLAST.clear();
      return "Too much.";
    }
  }
}
