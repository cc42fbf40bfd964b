package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Secret;
import java.util.Locale;

/**
 * What was typed into the sign-in form.
 *
 * @param email trimmed, lower case
 */
record Credentials(String email, Secret password) {

  static final int LONGEST_EMAIL = 254;
  static final int LONGEST_PASSWORD = 1024;

  static Credentials typed(String email, String password) {
    return new Credentials(
        email == null ? "" : email.strip().toLowerCase(Locale.ROOT),
        Secret.of(password == null ? "" : password));
  }

  boolean emailMissing() {
    return email.isEmpty();
  }

  /** Nothing or only spaces: must never reach a directory, where it could mean "anonymous". */
  boolean passwordMissing() {
    return password.reveal().isBlank();
  }

  /**
   * Whether an account could have them at all. What cannot is refused in the words of a wrong
   * password, before anything expensive or any database sees it.
   */
  boolean plausible() {
    return email.length() <= LONGEST_EMAIL
        && email.chars().noneMatch(Character::isISOControl)
        && password.reveal().length() <= LONGEST_PASSWORD;
  }
}
