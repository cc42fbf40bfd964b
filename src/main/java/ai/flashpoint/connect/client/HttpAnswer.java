package ai.flashpoint.connect.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of status 200 with a JSON body (RFC 9112). Everything else fails: redirects are not
 * followed, parts and compressed bodies are not asked for.
 *
 * @param headers by name in lower case; repeated ones joined with commas
 * @param body at most as long as asked for
 */
record HttpAnswer(Map<String, String> headers, byte[] body) {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})( .*)?");
  private static final Pattern JSON =
      Pattern.compile("application/([a-z0-9!#$&^_.-]+\\+)?json *(;.*)?", Pattern.CASE_INSENSITIVE);
  private static final int OK = 200;

  /**
   * Reads an answer to its end.
   *
   * @param limit most bytes of body
   */
  static HttpAnswer read(InputStream in, int limit) throws IOException {
    HttpLines lines = new HttpLines(in);
    int status = status(lines.next());
    Map<String, String> headers = lines.headers();
    while (status / 100 == 1) {
      status = status(lines.next());
      headers = lines.headers();
    }
    if (status != OK) {
      throw new FetchFailed("its host answered with status " + status);
    }
    if (!JSON.matcher(headers.getOrDefault("content-type", "")).matches()) {
      throw new FetchFailed("what its host answered is not declared as JSON");
    }
    if (!headers.getOrDefault("content-encoding", "identity").equalsIgnoreCase("identity")) {
      throw new FetchFailed("its host answered with a compressed document");
    }
    return new HttpAnswer(headers, HttpBody.of(headers, lines, limit).read(in));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  private static int status(String line) throws FetchFailed {
    Matcher status = STATUS.matcher(line);
    if (!status.matches()) {
      throw new FetchFailed("its host did not answer in HTTP");
    }
    return Integer.parseInt(status.group(1));
  }
}
