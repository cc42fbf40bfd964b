package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Members of {@code _meta} as they are declared (MCP 2026-07-28, General fields, _meta). */
final class Metas {

  private static final String LABEL = "[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?";
  private static final Pattern KEY =
      Pattern.compile("(?<prefix>" + LABEL + "(\\." + LABEL + ")*/)?" + NAME);

  /** The protocol's own, as the second label of a prefix. */
  private static final Pattern RESERVED =
      Pattern.compile("[^./]+\\.(modelcontextprotocol|mcp)[./].*");

  private static final Set<String> RESERVED_NAMES =
      Set.of("progressToken", "traceparent", "tracestate", "baggage");

  private Metas() {}

  /** Reads them; an illegal argument says what is wrong. */
  static ObjectNode of(Meta... declared) {
    ObjectNode meta = Json.object();
    for (Meta member : declared) {
      String key = member.key();
      if (!KEY.matcher(key).matches()) {
        throw new IllegalArgumentException("the key of a meta member is malformed: " + key);
      }
      if (RESERVED.matcher(key).matches() || RESERVED_NAMES.contains(key)) {
        throw new IllegalArgumentException(
            "the key of a meta member is the protocol's own: " + key);
      }
      if (meta.has(key)) {
        throw new IllegalArgumentException("has two meta members named " + key);
      }
      meta.set(key, value(member.value()));
    }
    return meta;
  }

  private static JsonNode value(String written) {
    try {
      return Json.read(written.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(written);
    }
  }
}
