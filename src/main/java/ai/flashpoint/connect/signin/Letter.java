package ai.flashpoint.connect.signin;

import java.util.Locale;

/**
 * A mail to one person. Never printed: it may hold a link that works once.
 *
 * @param about what it is for, a word for the log
 * @param text lines end with a line feed
 */
record Letter(String about, String to, String subject, String text, Locale language) {

  @Override
  public String toString() {
    return about;
  }
}
