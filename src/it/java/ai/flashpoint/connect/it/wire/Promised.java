package ai.flashpoint.connect.it.wire;

import java.time.Duration;

/** What the product promises to do soon, measured on a machine that may be busy. */
public final class Promised {

  // What a broken product falls back on takes a minute, or never comes: the difference still shows
  private static final Duration HELD_UP = Duration.ofSeconds(8);

  private Promised() {}

  /** What was promised, and for how long two busy cores may hold everybody up. */
  public static Duration withinSeconds(long promised) {
    return Duration.ofSeconds(promised).plus(HELD_UP);
  }
}
