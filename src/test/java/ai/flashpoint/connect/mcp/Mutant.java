package ai.flashpoint.connect.mcp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A request that something is wrong with, perhaps. The same seed makes the same request.
 *
 * @param seed for the report of a failure
 */
record Mutant(long seed, McpHeaders headers, byte[] body) {

  private static final List<String> METHODS =
      List.of(
          "initialize",
          "ping",
          "tools/list",
          "tools/call",
          "server/discover",
          "notifications/initialized",
          "notifications/cancelled",
          "resources/read",
          "tasks/get",
          "no/such");
  private static final List<String> NAMES = List.of("quick", "once", "twice", "", "no such", "é");
  private static final List<String> REVISIONS =
      List.of("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05", "x");
  private static final List<String> VALUES =
      List.of(
          "null",
          "0",
          "-1",
          "1e400",
          "9223372036854775808",
          "1.5",
          "true",
          "\"\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "[]",
          "{}",
          "[[[[[]]]]]",
          "{\"a\":{\"a\":{}}}",
          "{\"action\":\"accept\",\"content\":{}}");
  private static final List<String> PIECES =
      List.of("{", "}", "[", "]", ",", ":", "\"", "\\", "\u0000", "\"_meta\":", "\"id\":", "null");

  static Mutant of(long seed) {
    Random random = new Random(seed);
    String method = one(random, METHODS);
    String name = one(random, NAMES);
    boolean modern = random.nextBoolean();
    String text = random.nextInt(8) == 0 ? batch(random) : message(random, method, name, modern);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0; i--) {
      body = spoilt(random, body);
    }
    return new Mutant(seed, headers(random, method, name, modern), body);
  }

  private static String batch(Random random) {
    List<String> messages = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      messages.add(message(random, one(random, METHODS), one(random, NAMES), false));
    }
    return messages.toString();
  }

  private static String message(Random random, String method, String name, boolean modern) {
    List<String> params = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      params.add("\"name\":\"" + name + "\"");
      params.add("\"arguments\":" + value(random, "{}"));
    }
    if (random.nextInt(4) == 0) {
      params.add("\"inputResponses\":" + value(random, "{\"name\":" + one(random, VALUES) + "}"));
      params.add("\"requestState\":" + value(random, "\"x\""));
    }
    if (method.equals("initialize")) {
      params.add("\"protocolVersion\":" + value(random, "\"" + one(random, REVISIONS) + "\""));
      params.add("\"capabilities\":" + value(random, "{\"elicitation\":{}}"));
    }
    String meta = modern ? Given.ENVELOPE + "," : "";
    params.add("\"_meta\":{" + meta + "\"progressToken\":" + value(random, "1") + "}");
    String id = random.nextInt(5) == 0 ? "" : "\"id\":" + value(random, "7") + ",";
    return "{\"jsonrpc\":"
        + value(random, "\"2.0\"")
        + ","
        + id
        + "\"method\":"
        + value(random, "\"" + method + "\"")
        + ",\"params\":{"
        + String.join(",", params)
        + "}}";
  }

  private static McpHeaders headers(Random random, String method, String name, boolean modern) {
    List<String> headers = new ArrayList<>();
    if (modern || random.nextBoolean()) {
      headers.addAll(
          List.of("MCP-Protocol-Version", modern ? "2026-07-28" : one(random, REVISIONS)));
    }
    if (modern && random.nextInt(8) > 0) {
      headers.addAll(List.of("Mcp-Method", method));
    }
    if (modern && random.nextInt(4) > 0) {
      headers.addAll(List.of("Mcp-Name", random.nextInt(6) == 0 ? "=?base64?eA?=" : name));
    }
    return Given.headers(headers.toArray(String[]::new));
  }

  private static String value(Random random, String usual) {
    return random.nextInt(12) == 0 ? one(random, VALUES) : usual;
  }

  private static byte[] spoilt(Random random, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = random.nextInt(body.length + 1);
    int to = Math.min(body.length, at + random.nextInt(9));
    out.write(body, 0, at);
    switch (random.nextInt(4)) {
      case 0 -> out.write(random.nextInt(256));
      case 1 -> out.writeBytes(one(random, PIECES).getBytes(StandardCharsets.UTF_8));
      case 2 -> out.write(body, at, to - at);
      default -> at = to;
    }
    out.write(body, at, body.length - at);
    return out.toByteArray();
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Override
  public String toString() {
    return "seed " + seed + ": " + new String(body, StandardCharsets.UTF_8);
  }
}
