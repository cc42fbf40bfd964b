package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Secret;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail to one person. Never printed: it may hold a link that works once.
 *
 * @param about what it is for, a word for the log
 * @param text lines end with a line feed
 * @param linkToken what makes the link in the text work; empty without one
 */
record Letter(
    String about, String to, String subject, String text, Locale language, String linkToken) {

  /** The part of the letter's link that makes it work. */
  Optional<Secret> token() {
    return linkToken.isEmpty() ? Optional.empty() : Optional.of(Secret.of(linkToken));
  }

  @Override
  public String toString() {
    return about;
  }
}
