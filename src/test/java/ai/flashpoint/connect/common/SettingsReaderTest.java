package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static SettingsReader with(String value) {
    return Configuration.of("k", value);
  }

  @Test
  void text_isStripped() {
    assertThat(with(" a b ").text("k")).contains("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t"})
  void text_blank_countsAsAbsent(String value) {
    assertThat(with(value).text("k")).isEmpty();
  }

  @Test
  void flag_readsTrueAndFalse() {
    assertThat(with("true").flag("k", false)).isTrue();
    assertThat(with("false").flag("k", true)).isFalse();
    assertThat(Configuration.of().flag("k", true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "yes", "1"})
  void flag_anythingElse_isRefused(String value) {
    assertThatThrownBy(() -> with(value).flag("k", false))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("k is neither true nor false: set one of the two");
  }

  @Test
  void number_betweenItsBounds_isRead() {
    assertThat(with("1").number("k", 5, 1, 9)).isEqualTo(1);
    assertThat(with("9").number("k", 5, 1, 9)).isEqualTo(9);
    assertThat(Configuration.of().number("k", 5, 1, 9)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "-1"})
  void number_outOfBounds_isRefused(String value) {
    assertThatThrownBy(() -> with(value).number("k", 5, 1, 9))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("k is out of range: set a number from 1 to 9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "1e3", "99999999999"})
  void number_noWholeNumber_isRefused(String value) {
    assertThatThrownBy(() -> with(value).number("k", 5, 1, 9))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("k is not a whole number");
  }

  @Test
  void duration_betweenItsBounds_isRead() {
    assertThat(hours("PT2H")).isEqualTo(Duration.ofHours(2));
    assertThat(hours("P1D")).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT25H", "-PT2H"})
  void duration_outOfBounds_isRefused(String value) {
    assertThatThrownBy(() -> hours(value))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("k is out of range: set a duration from PT1H to PT24H");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "24h", "1 day"})
  void duration_notIso_isRefused(String value) {
    assertThatThrownBy(() -> hours(value))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("k is not an ISO 8601 duration");
  }

  @Test
  void refusal_neverRepeatsTheValue() {
    assertThatThrownBy(() -> with("hunter2").number("k", 5, 1, 9))
        .hasMessageNotContaining("hunter2");
  }

  private static Duration hours(String value) {
    return with(value).duration("k", Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1));
  }
}
