package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.Optional;

/**
 * A picture for lists (MCP 2026-07-28, data type Icon; since 2025-11-25).
 *
 * @param src an https address or a data URI
 * @param mimeType PNG and JPEG are what every client shows
 * @param sizes like {@code 48x48}, or {@code any}
 * @param theme {@code light} or {@code dark}
 */
public record Icon(
    String src, Optional<String> mimeType, List<String> sizes, Optional<String> theme) {

  public Icon {
    if (!src.startsWith("https://") && !src.startsWith("data:")) {
      throw new IllegalArgumentException("an icon needs an https address or a data URI");
    }
    sizes = List.copyOf(sizes);
  }
}
