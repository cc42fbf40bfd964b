package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.team.Role;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

  private final Phrases phrases = Phrases.in(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(Failure.class)
  void text_everyFailure_saysWhatHappenedAndWhatToDo(Failure failure) {
    assertThat(phrases.text("failure." + failure + ".title")).isNotBlank();
    assertThat(phrases.text("failure." + failure + ".what")).isNotBlank();
    assertThat(phrases.text("failure." + failure + ".do")).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void text_everyRole_hasWords(Role role) {
    assertThat(phrases.text("role." + role.wire())).isNotBlank();
  }

  @Test
  void text_valueWithBraces_isNotInterpreted() {
    assertThat(phrases.text("login.title", "{0} '")).isEqualTo("Sign in to connect {0} '");
  }

  @Test
  void bundle_noStraightApostrophe_becauseMessageFormatWouldEatIt() {
    assertThat(phrases.bundle().keySet())
        .allSatisfy(key -> assertThat(phrases.text(key)).doesNotContain("'"));
  }
}
