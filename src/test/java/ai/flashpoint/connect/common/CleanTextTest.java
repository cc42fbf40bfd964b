package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "a\u0000b",
        "a\u001bb",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "a\ud800b",
        "a\ue000b"
      })
  void of_whatBreaksLinesOrTurnsThem_isASpace(String text) {
    assertThat(CleanText.of(text, 10)).isEqualTo("a b");
  }

  @Test
  void of_ordinaryText_staysAsItIs() {
    assertThat(CleanText.of("Zoë's 助手 😀", 40)).isEqualTo("Zoë's 助手 😀");
  }

  @Test
  void of_longText_isCutBetweenCharacters() {
    assertThat(CleanText.of("ab😀", 3)).isEqualTo("ab");
  }
}
