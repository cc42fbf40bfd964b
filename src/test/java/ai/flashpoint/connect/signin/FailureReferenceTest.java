package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Source;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureReferenceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T14:03:05Z");
  private static final Source SOURCE = new Source("192.0.2.1", "192.0.2.1", true);

  @ParameterizedTest
  @EnumSource(Failure.class)
  void reference_hasAFormThatCanBeReadOut(Failure kind) {
    assertThat(FailureReference.of(kind, SOURCE, NOW).value())
        .matches("FP-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}");
  }

  @Test
  void reference_sameMinuteAndSource_isTheSame() {
    assertThat(FailureReference.of(Failure.EXPIRED, SOURCE, NOW.plusSeconds(50)))
        .isEqualTo(FailureReference.of(Failure.EXPIRED, SOURCE, NOW));
  }

  @Test
  void reference_nextMinute_isAnother() {
    assertThat(FailureReference.of(Failure.EXPIRED, SOURCE, NOW.plusSeconds(60)))
        .isNotEqualTo(FailureReference.of(Failure.EXPIRED, SOURCE, NOW));
  }

  @Test
  void reference_otherSource_isAnother() {
    Source other = new Source("192.0.2.2", "192.0.2.2", true);

    assertThat(FailureReference.of(Failure.EXPIRED, other, NOW))
        .isNotEqualTo(FailureReference.of(Failure.EXPIRED, SOURCE, NOW));
  }
}
