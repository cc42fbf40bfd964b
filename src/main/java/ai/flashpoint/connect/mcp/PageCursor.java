package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page ended. Encoded, not sealed: it says nothing that its reader has not just read, and
 * it decides nothing but where a list that is made for the caller anew goes on.
 *
 * @param seen how many entries lay before, at least 1
 * @param key of the last entry
 */
record PageCursor(int seen, String key) {

  private static final String VERSION = "1";

  /** Opaque text. */
  String wire() {
    byte[] bytes = (VERSION + "." + seen + "." + key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads a cursor of ours.
   *
   * @throws RpcFailure for any other value
   */
  static PageCursor read(JsonNode wire) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(wire.asText("")));
      String[] parts = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().split("\\.", 3);
      if (wire.isTextual() && parts.length == 3 && parts[0].equals(VERSION)) {
        PageCursor cursor = new PageCursor(Integer.parseInt(parts[1]), parts[2]);
        if (cursor.seen > 0 && cursor.wire().equals(wire.textValue())) {
          return cursor;
        }
      }
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw unknown();
    }
    throw unknown();
  }

  private static RpcFailure unknown() {
    return RpcFailure.invalidParams("Unknown cursor: list again without one.");
  }
}
