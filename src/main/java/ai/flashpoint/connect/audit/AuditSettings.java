package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.common.SettingsReader;
import java.time.Duration;

/**
 * How the audit trail is kept.
 *
 * @param retention {@code flashpoint.audit.retention}, default a year: older events are deleted
 */
public record AuditSettings(Duration retention) {

  public static AuditSettings from(SettingsReader settings) {
    return new AuditSettings(
        settings.duration(
            "flashpoint.audit.retention",
            Duration.ofDays(365),
            Duration.ofDays(1),
            Duration.ofDays(36_500)));
  }
}
