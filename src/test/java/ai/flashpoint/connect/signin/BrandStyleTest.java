package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.BrandColours;
import ai.flashpoint.connect.common.Colour;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrandStyleTest {

  private static final Colour DARK = new Colour(0xfb923c);

  /** The darkest and lightest of what a deployment may choose, and some between. */
  static Stream<BrandColours> allowed() {
    return Stream.of(0x000000, 0x1d4ed8, 0xc2410c, 0x767676, 0x008000, 0xd00000)
        .map(light -> new BrandColours(new Colour(light), DARK));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void rules_ofAnyAllowedColour_areReadable(BrandColours colours) {
    List<List<Colour>> themes = themes(new BrandStyle(colours).rules());

    assertThat(themes).hasSize(2);
    for (List<Colour> theme : themes) {
      Colour ember = theme.get(0);
      Colour deep = theme.get(1);
      Colour ink = theme.get(2);
      assertThat(ember.contrast(ink)).isGreaterThanOrEqualTo(4.5);
      assertThat(deep.contrast(ink)).isGreaterThanOrEqualTo(4.5);
      assertThat(deep.contrast(theme.get(3))).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void rules_darkTheme_comesSecond() {
    String rules = new BrandStyle(new BrandColours(Colour.BLACK, DARK)).rules();

    assertThat(rules).containsSubsequence("--ember: #000000", "dark", "--ember: #fb923c");
  }

  private static List<List<Colour>> themes(String rules) {
    List<Colour> colours =
        Pattern.compile("#[0-9a-f]{6}")
            .matcher(rules)
            .results()
            .map(found -> Colour.parse(found.group()).orElseThrow())
            .toList();
    return List.of(colours.subList(0, 4), colours.subList(4, 8));
  }
}
