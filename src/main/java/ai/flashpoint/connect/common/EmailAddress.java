package ai.flashpoint.connect.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to (the usual part of RFC 5321 section 4.1.2): ASCII alone,
 * since other letters may look or fold like these, and nothing that means anything in a mail's
 * header.
 *
 * @param value lower case, at most 254 characters
 */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  /** What was typed, stripped; empty if it is no such address. */
  public static Optional<EmailAddress> of(String typed) {
    return Optional.ofNullable(typed)
        .map(String::strip)
        .filter(text -> text.length() <= LONGEST && PLAIN.matcher(text).matches())
        .map(text -> new EmailAddress(text.toLowerCase(Locale.ROOT)));
  }

  @Override
  public String toString() {
    return value;
  }
}
