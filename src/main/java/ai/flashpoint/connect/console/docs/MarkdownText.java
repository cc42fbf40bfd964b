package ai.flashpoint.connect.console.docs;

import java.util.regex.Pattern;

/** Foreign text inside of Markdown, also inside of its tables: shown as it is written. */
final class MarkdownText {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|#~&!{}]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private MarkdownText() {}

  /** As words on one line. */
  static String words(String text) {
    return SPECIAL.matcher(oneLine(text)).replaceAll("\\\\$0");
  }

  /** As code on one line. */
  static String code(String text) {
    String line = oneLine(text).replace("|", "\\|");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + space + line + space + fence;
  }

  private static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
