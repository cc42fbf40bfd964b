package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SettingsReader;
import java.time.Duration;

/**
 * Lives of what sessions are made of.
 *
 * @param accessToken {@code flashpoint.token.lifetime}, default 24 hours
 * @param code {@code flashpoint.code.lifetime}, default 2 minutes, at most 10 (OAuth 2.1 section
 *     4.1.2)
 * @param pending {@code flashpoint.sign-in.lifetime}, how long a person may take to sign in,
 *     default 20 minutes
 * @param idle {@code flashpoint.session.idle}, unused refresh tokens die after it, default 30 days
 * @param absolute {@code flashpoint.session.lifetime}, default 365 days
 * @param refreshGrace {@code flashpoint.refresh.grace}, how long a superseded refresh token may
 *     lose a race, default 60 seconds
 * @param strictRefresh {@code flashpoint.refresh.strict}, whether any second use of a refresh token
 *     is taken for theft (RFC 9700 section 4.14.2 to the letter), default no
 * @param retention {@code flashpoint.session.retention}, how long ended sessions are kept, default
 *     90 days
 * @param databaseGrace {@code flashpoint.database.grace}, how long calls go on without news from
 *     the database, default 60 seconds
 */
public record SessionSettings(
    Duration accessToken,
    Duration code,
    Duration pending,
    Duration idle,
    Duration absolute,
    Duration refreshGrace,
    boolean strictRefresh,
    Duration retention,
    Duration databaseGrace) {

  public static SessionSettings from(SettingsReader settings) {
    return new SessionSettings(
        settings.duration(
            "flashpoint.token.lifetime",
            Duration.ofHours(24),
            Duration.ofMinutes(1),
            Duration.ofDays(7)),
        settings.duration(
            "flashpoint.code.lifetime",
            Duration.ofMinutes(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(10)),
        settings.duration(
            "flashpoint.sign-in.lifetime",
            Duration.ofMinutes(20),
            Duration.ofMinutes(1),
            Duration.ofHours(2)),
        settings.duration(
            "flashpoint.session.idle",
            Duration.ofDays(30),
            Duration.ofHours(1),
            Duration.ofDays(365)),
        settings.duration(
            "flashpoint.session.lifetime",
            Duration.ofDays(365),
            Duration.ofHours(1),
            Duration.ofDays(3650)),
        settings.duration(
            "flashpoint.refresh.grace",
            Duration.ofSeconds(60),
            Duration.ZERO,
            Duration.ofMinutes(10)),
        settings.flag("flashpoint.refresh.strict", false),
        settings.duration(
            "flashpoint.session.retention",
            Duration.ofDays(90),
            Duration.ofDays(1),
            Duration.ofDays(3650)),
        settings.duration(
            "flashpoint.database.grace",
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            Duration.ofHours(1)));
  }
}
