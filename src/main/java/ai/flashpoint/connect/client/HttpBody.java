package ai.flashpoint.connect.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** How the body of an HTTP/1.1 answer is delimited (RFC 9112 section 6). Counts what it reads. */
sealed interface HttpBody {

  /** The whole body, never more than the limit. */
  byte[] read(InputStream in) throws IOException;

  static HttpBody of(Map<String, String> headers, HttpLines lines, int limit) throws FetchFailed {
    String coding = headers.get("transfer-encoding");
    String length = headers.get("content-length");
    if (coding != null) {
      if (!coding.equalsIgnoreCase("chunked")) {
        throw new FetchFailed("its host answered in an unknown transfer coding");
      }
      return new Chunked(lines, limit);
    }
    if (length == null) {
      return new UntilEnd(limit);
    }
    if (!length.matches("[0-9]{1,18}")) {
      throw new FetchFailed("its host answered with malformed headers");
    }
    if (Long.parseLong(length) > limit) {
      throw tooLarge();
    }
    return new OfLength(Integer.parseInt(length));
  }

  private static FetchFailed tooLarge() {
    return new FetchFailed("it is too large");
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  /** With a Content-Length; what comes after it is not read. */
  record OfLength(int length) implements HttpBody {
    @Override
    public byte[] read(InputStream in) throws IOException {
      return exactly(in, length);
    }
  }

  /** Until the host closes the connection. */
  record UntilEnd(int limit) implements HttpBody {
    @Override
    public byte[] read(InputStream in) throws IOException {
      byte[] body = in.readNBytes(limit + 1);
      if (body.length > limit) {
        throw tooLarge();
      }
      return body;
    }
  }

  /** In chunks; trailers are not read. */
  record Chunked(HttpLines lines, int limit) implements HttpBody {

    private static final Pattern SIZE = Pattern.compile("([0-9a-fA-F]{1,7})[ \\t]*(;.*)?");

    @Override
    public byte[] read(InputStream in) throws IOException {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = size(); size > 0; size = size()) {
        if (size > limit - body.size()) {
          throw tooLarge();
        }
        body.writeBytes(exactly(in, size));
        if (!lines.next().isEmpty()) {
          throw malformed();
        }
      }
      return body.toByteArray();
    }

    private int size() throws IOException {
      var size = SIZE.matcher(lines.next());
      if (!size.matches()) {
        throw malformed();
      }
      return Integer.parseInt(size.group(1), 16);
    }

    private static FetchFailed malformed() {
      return new FetchFailed("its host answered with malformed chunks");
    }
  }
}
