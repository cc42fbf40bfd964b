package ai.flashpoint.connect.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a body of at most {@value #MAX_BYTES} bytes, whatever its declared length says. */
final class RequestBody {

  static final int MAX_BYTES = 1 << 20;

  private RequestBody() {}

  /**
   * @param declared the declared length in bytes, negative if there is none
   * @return the body, or nothing if it is too large
   */
  static Optional<byte[]> read(InputStream body, long declared) throws IOException {
    if (declared > MAX_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    return bytes.length > MAX_BYTES ? Optional.empty() : Optional.of(bytes);
  }
}
