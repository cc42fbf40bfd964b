package ai.flashpoint.connect.common.table;

import java.util.Locale;

/** Text for the right side of {@code like ... escape '!'}. */
public final class LikePattern {

  private LikePattern() {}

  /** The text in lower case, standing for itself: its wildcards are none. */
  public static String escaped(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
