package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import org.junit.jupiter.api.Test;

class FormTokenTest {

  private final Secret browser = Secret.random();
  private final UserId person = UserId.random();

  @Test
  void matches_ownValue_true() {
    assertThat(FormToken.of(browser).matches(FormToken.of(browser).value())).isTrue();
  }

  @Test
  void matches_nothingSent_false() {
    assertThat(FormToken.of(browser).matches(null)).isFalse();
  }

  @Test
  void matches_tokenOfAnotherTransaction_false() {
    assertThat(FormToken.of(browser).matches(FormToken.of(Secret.random()).value())).isFalse();
  }

  @Test
  void matches_pageShownToAnotherPerson_false() {
    String shown = FormToken.of(browser, UserId.random()).value();
    assertThat(FormToken.of(browser, person).matches(shown)).isFalse();
  }

  @Test
  void matches_tokenOfTheLoginForm_falseInThePicker() {
    assertThat(FormToken.of(browser, person).matches(FormToken.of(browser).value())).isFalse();
  }

  @Test
  void value_doesNotRevealTheCookie() {
    assertThat(FormToken.of(browser).value()).isNotEqualTo(browser.reveal());
  }
}
