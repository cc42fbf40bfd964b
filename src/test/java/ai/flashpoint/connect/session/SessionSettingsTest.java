package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.InvalidSetting;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionSettingsTest {

  @Test
  void from_nothingSet_isTheDefault() {
    assertThat(SessionSettings.from(Configuration.of()))
        .isEqualTo(
            new SessionSettings(
                Duration.ofHours(24),
                Duration.ofMinutes(2),
                Duration.ofMinutes(20),
                Duration.ofDays(30),
                Duration.ofDays(365),
                Duration.ofSeconds(60),
                false,
                Duration.ofDays(90),
                Duration.ofSeconds(60)));
  }

  @ParameterizedTest
  @CsvSource({
    "flashpoint.token.lifetime,PT59S",
    "flashpoint.token.lifetime,P8D",
    "flashpoint.code.lifetime,PT9S",
    "flashpoint.code.lifetime,PT10M1S",
    "flashpoint.sign-in.lifetime,PT59S",
    "flashpoint.session.idle,PT59M",
    "flashpoint.session.lifetime,PT59M",
    "flashpoint.refresh.grace,-PT1S",
    "flashpoint.refresh.grace,PT10M1S",
    "flashpoint.session.retention,PT23H",
    "flashpoint.session.retention,P3651D",
    "flashpoint.database.grace,PT1S"
  })
  void from_outOfBounds_isRefusedNamingTheKey(String key, String value) {
    assertThatThrownBy(() -> SessionSettings.from(Configuration.of(key, value)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(key + " is out of range");
  }
}
