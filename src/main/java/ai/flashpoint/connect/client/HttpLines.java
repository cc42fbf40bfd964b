package ai.flashpoint.connect.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The lines of an HTTP/1.1 answer, with a limit for all of them together. */
final class HttpLines {

  private static final int MOST_BYTES = 32 * 1024;

  private final InputStream in;
  private int left = MOST_BYTES;

  HttpLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end. */
  String next() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException();
      }
      if (--left < 0) {
        throw new FetchFailed("its host answered with too many headers");
      }
      line.append((char) read);
    }
    left--;
    int end = line.length();
    return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  /** Header fields up to the empty line, by name in lower case; repeated ones joined by commas. */
  Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = next(); !line.isEmpty(); line = next()) {
      int colon = line.indexOf(':');
      if (colon < 1 || Character.isWhitespace(line.charAt(0))) {
        throw new FetchFailed("its host answered with malformed headers");
      }
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (first, second) -> first + ", " + second);
    }
    return headers;
  }
}
