package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.tool.ToolFailure;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyCursorTest {

  @Test
  void cursor_decoded_isWhatWasEncoded() {
    SurveyCursor cursor =
        new SurveyCursor(Instant.parse("2026-03-31T14:03:00.123456Z"), new UUID(1, 2));
    assertThat(SurveyCursor.decode(cursor.encode())).isEqualTo(cursor);
    assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "$$$", "MSAyIDM", "MiAyMDI2IHg"})
  void cursor_notOurs_isAFailureThatNamesIt(String text) {
    assertThatThrownBy(() -> SurveyCursor.decode(text))
        .isInstanceOf(ToolFailure.class)
        .hasMessageStartingWith("cursor: ");
  }
}
