package ai.flashpoint.connect.it.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it arrived.
 *
 * @param to whom it was handed over for
 * @param raw headers, an empty line, and the encoded text
 */
public record Mail(String to, String raw) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+\\?link=[A-Za-z0-9_-]{43}");
  private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?([QB])\\?([^?]*)\\?=\\s*");

  /** A header's value, decoded (RFC 2047). */
  public String header(String name) {
    String unfolded = raw.substring(0, raw.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
    String value =
        unfolded
            .lines()
            .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ": "))
            .findFirst()
            .map(line -> line.substring(name.length() + 2))
            .orElse("");
    return WORD.matcher(value)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    word.group(1).equals("B")
                        ? text(Base64.getDecoder().decode(word.group(2)))
                        : quotedPrintable(word.group(2).replace('_', ' '))));
  }

  /** The text, decoded (RFC 2045). */
  public String text() {
    String body = raw.substring(raw.indexOf("\n\n") + 2);
    return switch (header("content-transfer-encoding")) {
      case "base64" -> text(Base64.getMimeDecoder().decode(body));
      case "quoted-printable" -> quotedPrintable(body.replace("=\n", ""));
      default -> body;
    };
  }

  /** The link that works once. */
  public String link() {
    Matcher link = LINK.matcher(text());
    if (!link.find()) {
      throw new AssertionError("no link in " + text());
    }
    return link.group();
  }

  private static String quotedPrintable(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '=') {
        bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(encoded.charAt(i));
      }
    }
    return text(bytes.toByteArray());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
