package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final String TEXT = "0f8fad5b-d9cb-469f-a165-70867728950e";

  @Test
  void of_itsOwnText_isTheSame() {
    assertThat(UserId.of(TEXT)).hasToString(TEXT);
    assertThat(TeamId.of(TEXT)).hasToString(TEXT);
    assertThat(AgentId.of(TEXT)).hasToString(TEXT);
    assertThat(SessionId.of(TEXT)).hasToString(TEXT);
  }

  @Test
  void of_anotherText_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SessionId.of("x"));
  }

  @Test
  void column_keepsMicroseconds() {
    Instant instant = Instant.parse("2026-11-23T12:00:00.123456789Z");
    assertThat(Times.instant(Times.column(instant)))
        .isEqualTo(Instant.parse("2026-11-23T12:00:00.123456Z"));
  }

  @Test
  void column_nothing_staysNothing() {
    assertThat(Times.column(null)).isNull();
    assertThat(Times.instant(null)).isNull();
  }
}
