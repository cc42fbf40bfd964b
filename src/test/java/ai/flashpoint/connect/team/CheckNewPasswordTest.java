package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.CheckNewPassword.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckNewPasswordTest {

  private final CheckNewPassword rules = new CheckNewPassword("jane.doe@example.com", "Jane Doe");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse",
        "ΑΒΓΔ αβγδ 12",
        "9f8s7d6f5g",
        "three boats row by",
        "𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦𝔧"
      })
  void password_ofSomeLength_isTaken(String password) {
    assertThat(rules.check(Secret.of(password))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ninechars", "          "})
  void password_short_isRefused(String password) {
    assertThat(rules.check(Secret.of(password))).contains(Weakness.TOO_SHORT);
  }

  @Test
  void password_longerThanIsHashed_isRefused() {
    assertThat(rules.check(Secret.of("ab cd ef".repeat(200)))).contains(Weakness.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password1234",
        "p@ssw0rd!!!",
        "1234567890",
        "0987654321",
        "abcdefghijkl",
        "qwertyuiop",
        "aaaaaaaaaaaa",
        "ababababab",
        "Passwort2024",
        "QWERTZUIOP"
      })
  void password_thatIsGuessedFirst_isRefused(String password) {
    assertThat(rules.check(Secret.of(password))).contains(Weakness.GUESSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jane.doe1234", "JaneDoe!!!!", "jane.doe@example.com"})
  void password_ofNameOrAddress_isRefused(String password) {
    assertThat(rules.check(Secret.of(password))).contains(Weakness.PERSONAL);
  }
}
