package ai.flashpoint.connect.session.wallet;

import ai.flashpoint.connect.session.wallet.SignInMessage.Timestamp;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a sign-in message strictly (EIP-4361, ABNF): whatever another reader could understand
 * differently is refused, and what was read is written again and compared.
 */
public final class ReadMessage {

  /** Longest text that is looked at, in characters. */
  public static final int LONGEST = 4096;

  private static final Pattern ASKER =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([A-Za-z0-9.:\\[\\]-]+)");
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
  // Characters of RFC 3986 and the space
  private static final Pattern STATEMENT =
      Pattern.compile("[A-Za-z0-9 ._~:/?#\\[\\]@!$&'()*+,;=%-]+");
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[\\x21-\\x7e]*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9]{8,128}");
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._~:@!$&'()*+,;=%-]{0,200}");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

  private final String[] lines;
  private int next;

  private ReadMessage(String text) {
    this.lines = text.split("\n", -1);
  }

  /** The message, or nothing if the text is not exactly one. */
  public static Optional<SignInMessage> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      SignInMessage message = new ReadMessage(text).message();
      return message.text().equals(text) ? Optional.of(message) : Optional.empty();
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private SignInMessage message() {
    String greeting = line();
    if (!greeting.endsWith(SignInMessage.GREETING)) {
      throw new Malformed();
    }
    Matcher asker =
        ASKER.matcher(greeting.substring(0, greeting.length() - SignInMessage.GREETING.length()));
    if (!asker.matches()) {
      throw new Malformed();
    }
    String address = matching(ADDRESS, line());
    empty();
    Optional<String> statement = statement();
    String uri = field("URI", URI);
    String version = field("Version", DIGITS);
    String chainId = field("Chain ID", DIGITS);
    String nonce = field("Nonce", NONCE);
    Timestamp issuedAt = time(field("Issued At", TIME));
    SignInMessage message =
        new SignInMessage(
            Optional.ofNullable(asker.group(1)),
            asker.group(2),
            address,
            statement,
            uri,
            version,
            chainId,
            nonce,
            issuedAt,
            optional("Expiration Time", TIME).map(ReadMessage::time),
            optional("Not Before", TIME).map(ReadMessage::time),
            optional("Request ID", REQUEST_ID),
            resources());
    if (next != lines.length) {
      throw new Malformed();
    }
    return message;
  }

  /** Without a statement there is an empty line in its place. */
  private Optional<String> statement() {
    String line = line();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    empty();
    return Optional.of(matching(STATEMENT, line));
  }

  private Optional<List<String>> resources() {
    if (next == lines.length || !lines[next].equals("Resources:")) {
      return Optional.empty();
    }
    next++;
    List<String> uris = new ArrayList<>();
    while (next < lines.length) {
      String line = line();
      if (!line.startsWith("- ")) {
        throw new Malformed();
      }
      uris.add(matching(URI, line.substring(2)));
    }
    return Optional.of(List.copyOf(uris));
  }

  private Optional<String> optional(String name, Pattern shape) {
    return next < lines.length && lines[next].startsWith(name + ": ")
        ? Optional.of(field(name, shape))
        : Optional.empty();
  }

  private String field(String name, Pattern shape) {
    String line = line();
    if (!line.startsWith(name + ": ")) {
      throw new Malformed();
    }
    return matching(shape, line.substring(name.length() + 2));
  }

  private void empty() {
    if (!line().isEmpty()) {
      throw new Malformed();
    }
  }

  private String line() {
    if (next == lines.length) {
      throw new Malformed();
    }
    return lines[next++];
  }

  private static String matching(Pattern shape, String text) {
    if (!shape.matcher(text).matches()) {
      throw new Malformed();
    }
    return text;
  }

  private static Timestamp time(String text) {
    try {
      return new Timestamp(text, OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      throw new Malformed();
    }
  }

  private static final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Malformed() {
      super("not a sign-in message", null, false, false);
    }
  }
}
