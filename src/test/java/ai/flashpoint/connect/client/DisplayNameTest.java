package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {

  @Test
  void clean_plainName_staysAsItIs() {
    assertThat(DisplayName.clean("Claude Code (work)")).isEqualTo("Claude Code (work)");
  }

  @Test
  void clean_rightToLeftOverride_isTakenOut() {
    assertThat(DisplayName.clean("Claude \u202Etxe.live\u2066x\u2069"))
        .isEqualTo("Claude txe.livex");
  }

  @Test
  void clean_controlsAndLines_areTakenOutOrFolded() {
    assertThat(DisplayName.clean("  a\u0000\u001b[31m\r\n\t b\u2028c\u00a0 d "))
        .isEqualTo("a[31m b c d");
  }

  @Test
  void clean_zeroWidth_isTakenOut() {
    assertThat(DisplayName.clean("Cl\u200baude\ufeff")).isEqualTo("Claude");
  }

  @Test
  void clean_tenThousandCharacters_areCutToSixty() {
    String clean = DisplayName.clean("x".repeat(10_000));
    assertThat(clean).hasSize(60).endsWith("x…");
  }

  @Test
  void clean_longEmoji_isNotCutInHalf() {
    String clean = DisplayName.clean("😀".repeat(100));
    assertThat(clean.codePointCount(0, clean.length())).isEqualTo(60);
    assertThat(clean).endsWith("😀…");
  }

  @ParameterizedTest
  @CsvSource({"'\uD800',''", "'\uE000',''", "'   ',''"})
  void clean_nothingShown_isEmpty(String name, String clean) {
    assertThat(DisplayName.clean(name)).isEqualTo(clean);
  }
}
