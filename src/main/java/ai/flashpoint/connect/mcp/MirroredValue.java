package ai.flashpoint.connect.mcp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Decodes a header that mirrors a value of the body: visible ASCII as it is, anything else as
 * {@code =?base64?…?=} (MCP 2026-07-28, Streamable HTTP, value encoding). The markers are
 * case-sensitive; what lacks one of them is a literal.
 */
final class MirroredValue {

  private static final String PREFIX = "=?base64?";
  private static final String SUFFIX = "?=";

  private MirroredValue() {}

  /** The value meant, or nothing if the header cannot be decoded strictly. */
  static Optional<String> decode(String header) {
    if (!header.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
      return Optional.empty();
    }
    boolean encoded =
        header.startsWith(PREFIX)
            && header.endsWith(SUFFIX)
            && header.length() >= PREFIX.length() + SUFFIX.length();
    return encoded
        ? base64(header.substring(PREFIX.length(), header.length() - SUFFIX.length()))
        : Optional.of(header);
  }

  private static Optional<String> base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      // the JDK forgives missing padding and stray bits, an intermediary may not
      if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return Optional.empty();
      }
      ByteBuffer utf8 = ByteBuffer.wrap(bytes);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(utf8).toString());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
