package ai.flashpoint.connect.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A request as it is written down: header lines, an empty line, the body. {@code Mcp-Session-Id:
 * mine} stands for the id of a session that exists; {@code Accept} with an event stream for a
 * client that reads one.
 */
record RawRequest(List<String> headers, byte[] body) {

  static RawRequest of(byte[] bytes) {
    List<String> headers = new ArrayList<>();
    int start = 0;
    for (int end = end(bytes, start); end > start; end = end(bytes, start)) {
      String line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
      int colon = line.indexOf(':');
      headers.add(colon < 0 ? line : line.substring(0, colon));
      headers.add(colon < 0 ? "" : line.substring(colon + 1));
      start = Math.min(end + 1, bytes.length);
    }
    return new RawRequest(
        headers, Arrays.copyOfRange(bytes, Math.min(start + 1, bytes.length), bytes.length));
  }

  private static int end(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  McpHeaders head() {
    return Given.headers(headers.toArray(String[]::new));
  }

  boolean streams() {
    return header("Accept").filter(value -> value.contains("text/event-stream")).isPresent();
  }

  Optional<String> session(Optional<String> mine) {
    return header("Mcp-Session-Id").flatMap(id -> id.equals("mine") ? mine : Optional.of(id));
  }

  private Optional<String> header(String name) {
    return Given.head("POST", headers.toArray(String[]::new)).header(name);
  }

  @Override
  public String toString() {
    return headers + " " + new String(body, StandardCharsets.UTF_8);
  }
}
