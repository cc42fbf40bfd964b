package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.SettingsReader;
import java.time.Duration;

/**
 * How calls that last are treated.
 *
 * @param keepAlive how often something is said on an open stream; key {@code
 *     flashpoint.mcp.keep-alive}, default {@code PT5S}: a client that has hung up is noticed by the
 *     second word to it at the latest
 * @param callLimit the longest that a call may run without an answer; key {@code
 *     flashpoint.mcp.call-limit}, default {@code PT5M}
 */
public record CallSettings(Duration keepAlive, Duration callLimit) {

  /** Reads and checks the settings. */
  public static CallSettings from(SettingsReader settings) {
    return new CallSettings(
        settings.duration(
            "flashpoint.mcp.keep-alive",
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5)),
        settings.duration(
            "flashpoint.mcp.call-limit",
            Duration.ofMinutes(5),
            Duration.ofSeconds(1),
            Duration.ofHours(24)));
  }
}
