package ai.flashpoint.connect.oauth;

import static ai.flashpoint.connect.oauth.AuthorizeCase.assertPasses;
import static ai.flashpoint.connect.oauth.AuthorizeCase.assertToClient;
import static ai.flashpoint.connect.oauth.AuthorizeCase.draft;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request demands of the sign-in. */
class AuthorizeSignInChecksTest {

  private static final Clock CLOCK = Clock.fixed(MovableClock.NOON, ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(
      strings = {"", "prompt=login", "prompt=consent", "prompt=select_account", "prompt=x"})
  void prompt_others_pass(String query) {
    assertPasses(new CheckPrompt(CLOCK), query);
  }

  @Test
  void prompt_login_letsNoEarlierSignInCountWhateverTheClocksSay() {
    assertThat(new CheckPrompt(CLOCK).check(draft("prompt=login")).signedInAfter())
        .contains(MovableClock.NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void prompt_selectAccount_asksForTheAccount() {
    assertThat(new CheckPrompt(CLOCK).check(draft("prompt=select_account")).selectAccount())
        .isTrue();
  }

  @Test
  void prompt_consent_demandsNothingMore() {
    AuthorizeDraft checked = new CheckPrompt(CLOCK).check(draft("prompt=consent"));
    assertThat(checked.signedInAfter()).isEmpty();
    assertThat(checked.selectAccount()).isFalse();
  }

  @Test
  void maxAge_number_demandsASignInOfThatAge() {
    assertThat(new CheckMaxAge(CLOCK).check(draft("max_age=60")).signedInAfter())
        .contains(MovableClock.NOON.minusSeconds(60));
  }

  @Test
  void maxAge_beyondAllTime_passes() {
    assertPasses(new CheckMaxAge(CLOCK), "max_age=999999999999999999");
  }

  @Test
  void maxAge_olderThanAPromptedLogin_doesNotWeakenIt() {
    AuthorizeDraft prompted = new CheckPrompt(CLOCK).check(draft("prompt=login&max_age=60"));
    assertThat(new CheckMaxAge(CLOCK).check(prompted).signedInAfter())
        .isEqualTo(prompted.signedInAfter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1.5", "9999999999999999999"})
  void maxAge_noNumber_goesToTheClient(String value) {
    assertToClient(new CheckMaxAge(CLOCK), "max_age=" + value, "invalid_request");
  }

  @Test
  void prompt_none_goesToTheClient() {
    assertToClient(new CheckPrompt(CLOCK), "prompt=none", "interaction_required");
  }

  @Test
  void prompt_noneWithAnother_goesToTheClient() {
    assertToClient(new CheckPrompt(CLOCK), "prompt=none+login", "invalid_request");
  }
}
