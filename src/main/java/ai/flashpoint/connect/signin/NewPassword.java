package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.CheckNewPassword;
import java.util.Optional;

/** A new password as it was typed, twice because nobody sees what they type. */
record NewPassword(String typed, String again) {

  static NewPassword in(Page page) {
    return new NewPassword(page.parameter("fresh").orElse(""), page.parameter("again").orElse(""));
  }

  Secret secret() {
    return Secret.of(typed);
  }

  /** The key of the phrase that says what is wrong with the password. */
  Optional<String> problem(CheckNewPassword rules) {
    return typed.isEmpty()
        ? Optional.of("account.fresh.missing")
        : rules.check(secret()).map(NewPassword::phrase);
  }

  /** The key of the phrase that says what is wrong with the second one. */
  Optional<String> againProblem() {
    return typed.equals(again) ? Optional.empty() : Optional.of("account.again.other");
  }

  private static String phrase(CheckNewPassword.Weakness weakness) {
    return switch (weakness) {
      case TOO_SHORT -> "account.fresh.short";
      case TOO_LONG -> "account.fresh.long";
      case GUESSED -> "account.fresh.guessed";
      case PERSONAL -> "account.fresh.personal";
    };
  }
}
