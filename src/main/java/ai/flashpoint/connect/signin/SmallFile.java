package ai.flashpoint.connect.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Something that pages refer to and that stays as it is while the server runs. Browsers ask again
 * each time, because another version or configuration may stand behind the same address, and are
 * told in a few bytes that nothing changed (RFC 9110 section 13.1.2).
 */
final class SmallFile {

  private final String type;
  private final byte[] content;
  private final String tag;

  SmallFile(String type, byte[] content) {
    this.type = type;
    this.content = content;
    CRC32 sum = new CRC32();
    sum.update(content);
    this.tag =
        "\""
            + HexFormat.of().formatHex(ByteBuffer.allocate(8).putLong(sum.getValue()).array())
            + "\"";
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
