package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.SettingsReader;
import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;

/**
 * How signing keys are made and how long they live.
 *
 * @param algorithm {@code flashpoint.token.algorithm}, RS256 or ES256, of keys that are made from
 *     now on
 * @param rotation {@code flashpoint.keys.rotation}, how long a key signs, default 90 days
 * @param retired how long a key stays published after it stopped signing: every token of it has
 *     expired by then
 */
public record KeySettings(JWSAlgorithm algorithm, Duration rotation, Duration retired) {

  /**
   * How long a new key is published before it signs: verifiers elsewhere may keep a key set for
   * five minutes, and clocks differ.
   */
  static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(15);

  private static final Duration EARLIEST = Duration.ofDays(1);
  private static final Duration SKEW = Duration.ofMinutes(5);
  // Also of tokens that were issued before the setting was lowered to less than the default
  private static final Duration TOKENS_AT_LEAST = Duration.ofHours(24);

  public static KeySettings from(SettingsReader settings, SessionSettings sessions) {
    Duration tokens = sessions.accessToken();
    return new KeySettings(
        algorithm(settings.text("flashpoint.token.algorithm").orElse("RS256")),
        settings.duration(
            "flashpoint.keys.rotation",
            Duration.ofDays(90),
            Duration.ofHours(1),
            Duration.ofDays(3650)),
        (tokens.compareTo(TOKENS_AT_LEAST) < 0 ? TOKENS_AT_LEAST : tokens).plus(SKEW));
  }

  private static JWSAlgorithm algorithm(String name) {
    return switch (name) {
      case "RS256" -> JWSAlgorithm.RS256;
      case "ES256" -> JWSAlgorithm.ES256;
      default ->
          throw new InvalidSetting(
              "flashpoint.token.algorithm", "is neither RS256 nor ES256", "set one of the two");
    };
  }

  /** How long before its turn the next key of the schedule is made. */
  Duration ahead() {
    Duration quarter = rotation.dividedBy(4);
    if (quarter.compareTo(PUBLISHED_BEFORE) < 0) {
      return PUBLISHED_BEFORE;
    }
    return quarter.compareTo(EARLIEST) > 0 ? EARLIEST : quarter;
  }
}
