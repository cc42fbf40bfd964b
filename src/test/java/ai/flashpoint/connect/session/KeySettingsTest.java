package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.InvalidSetting;
import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeySettingsTest {

  private static KeySettings from(String key, String value) {
    return KeySettings.from(Configuration.of(key, value), SessionWorld.SETTINGS);
  }

  @Test
  void from_nothingSet_isTheDefault() {
    assertThat(KeySettings.from(Configuration.of(), SessionWorld.SETTINGS))
        .isEqualTo(
            new KeySettings(
                JWSAlgorithm.RS256, Duration.ofDays(90), Duration.ofHours(24).plusMinutes(5)));
  }

  @Test
  void from_es256_isTaken() {
    assertThat(from("flashpoint.token.algorithm", "ES256").algorithm())
        .isEqualTo(JWSAlgorithm.ES256);
  }

  @ParameterizedTest
  @CsvSource({
    "flashpoint.token.algorithm,HS256",
    "flashpoint.token.algorithm,none",
    "flashpoint.keys.rotation,PT59M",
    "flashpoint.keys.rotation,P3651D"
  })
  void from_unusable_isRefusedNamingTheKey(String key, String value) {
    assertThatThrownBy(() -> from(key, value))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(key);
  }
}
