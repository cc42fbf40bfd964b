package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.SettingsReader;
import java.time.Duration;

/**
 * How long links that work once may be opened.
 *
 * @param reset {@code flashpoint.links.reset}, default an hour: a new password
 * @param invitation {@code flashpoint.links.invitation}, default seven days
 */
public record LinkSettings(Duration reset, Duration invitation) {

  public static LinkSettings from(SettingsReader settings) {
    return new LinkSettings(
        settings.duration(
            "flashpoint.links.reset",
            Duration.ofHours(1),
            Duration.ofMinutes(5),
            Duration.ofDays(1)),
        settings.duration(
            "flashpoint.links.invitation",
            Duration.ofDays(7),
            Duration.ofHours(1),
            Duration.ofDays(30)));
  }
}
