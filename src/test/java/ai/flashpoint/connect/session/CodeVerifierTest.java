package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeVerifierTest {

  @Test
  void matches_exampleOfRfc7636_isRight() {
    assertThat(
            CodeVerifier.matches(
                Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"))
        .isTrue();
  }

  static List<String> malformed() {
    return List.of(
        "a".repeat(42),
        "a".repeat(129),
        "ä".repeat(43),
        "a".repeat(42) + "+",
        "a".repeat(42) + "\n");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void matches_malformedVerifier_isWrongEvenWithItsOwnChallenge(String verifier) {
    assertThat(CodeVerifier.matches(Secret.of(verifier), Secret.of(verifier).hash())).isFalse();
  }

  @Test
  void matches_longestVerifier_isRight() {
    Secret verifier = Secret.of("a".repeat(128));
    assertThat(CodeVerifier.matches(verifier, verifier.hash())).isTrue();
  }
}
