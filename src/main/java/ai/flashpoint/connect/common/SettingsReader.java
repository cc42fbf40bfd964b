package ai.flashpoint.connect.common;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads {@code flashpoint.*} keys (environment: {@code FLASHPOINT_*}) from MicroProfile Config. The
 * only place that knows where configuration comes from; each feature turns it into one immutable
 * record.
 */
public final class SettingsReader {

  private final Function<String, Optional<String>> source;

  public SettingsReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** The running server's configuration. */
  public static SettingsReader system() {
    Config config = ConfigProvider.getConfig();
    return new SettingsReader(key -> config.getOptionalValue(key, String.class));
  }

  /** The value of a key; an empty or blank value counts as absent. */
  public Optional<String> text(String key) {
    return source.apply(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  public boolean flag(String key, boolean fallback) {
    return text(key)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw new InvalidSetting(
                          key, "is neither true nor false", "set one of the two");
                })
        .orElse(fallback);
  }

  /** A whole number between two bounds, both included. */
  public int number(String key, int fallback, int least, int most) {
    int number;
    try {
      number = text(key).map(Integer::parseInt).orElse(fallback);
    } catch (NumberFormatException e) {
      throw new InvalidSetting(key, "is not a whole number", "set digits only");
    }
    if (number < least || number > most) {
      throw new InvalidSetting(
          key, "is out of range", "set a number from " + least + " to " + most);
    }
    return number;
  }

  /** An ISO 8601 duration such as {@code PT24H}, between two bounds, both included. */
  public Duration duration(String key, Duration fallback, Duration least, Duration most) {
    Duration duration;
    try {
      duration = text(key).map(Duration::parse).orElse(fallback);
    } catch (DateTimeParseException e) {
      throw new InvalidSetting(
          key, "is not an ISO 8601 duration", "write for example PT24H or P30D");
    }
    if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
      throw new InvalidSetting(
          key, "is out of range", "set a duration from " + least + " to " + most);
    }
    return duration;
  }
}
