package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColoursTest {

  private static final String LIGHT = "flashpoint.brand.color";
  private static final String DARK = "flashpoint.brand.color-dark";

  @Test
  void contrast_blackAndWhite_is21() {
    assertThat(Colour.BLACK.contrast(Colour.WHITE)).isCloseTo(21, Offset.offset(0.001));
  }

  @Test
  void mixed_halfAndHalf_isBetween() {
    assertThat(Colour.BLACK.mixed(Colour.WHITE, 0.5)).hasToString("#808080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#000000", "#1d4ed8", "#c2410c", "#166534", "#7e22ce", "#b91c1c"})
  void dark_notSet_isLightEnough(String light) {
    BrandColours colours = read(Map.of(LIGHT, light)).orElseThrow();

    assertThat(colours.light()).hasToString(light);
    assertThat(colours.dark().contrast(BrandColours.DARK_CARD)).isGreaterThan(4.5);
  }

  @ParameterizedTest
  @CsvSource({"yellow", "#fff", "#ffff00", "#ff8800", "red;}"})
  void light_unreadableOrNoColour_refused(String light) {
    refused(LIGHT, Map.of(LIGHT, light));
  }

  @Test
  void dark_unreadable_refused() {
    refused(DARK, Map.of(LIGHT, "#1d4ed8", DARK, "#1d4ed8"));
  }

  @Test
  void dark_alone_refused() {
    refused(DARK, Map.of(DARK, "#93c5fd"));
  }

  private static void refused(String key, Map<String, String> values) {
    assertThatThrownBy(() -> read(values))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(key + " ");
  }

  private static Optional<BrandColours> read(Map<String, String> values) {
    return BrandColours.from(new SettingsReader(key -> Optional.ofNullable(values.get(key))));
  }
}
