package ai.flashpoint.connect.tool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How serious a log message is, the least first (RFC 5424 section 6.2.1). */
public enum LogLevel {
  DEBUG,
  INFO,
  NOTICE,
  WARNING,
  ERROR,
  CRITICAL,
  ALERT,
  EMERGENCY;

  /** The level of this name on the wire; empty if there is none. */
  public static Optional<LogLevel> of(String wire) {
    return Arrays.stream(values()).filter(level -> level.wire().equals(wire)).findFirst();
  }

  /** Its name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
