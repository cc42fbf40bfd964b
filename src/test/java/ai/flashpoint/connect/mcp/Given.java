package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.session.SessionInfo;
import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.session.TokenCheck;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** People, requests and bodies that the tests of this package share. */
final class Given {

  static final PublicUrls PUBLIC = new PublicUrls("https://connect.example.com");
  static final PublicUrls LOCAL = new PublicUrls("http://localhost:8080");
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final Team ACME = new Team(TeamId.random(), "acme", "Acme Ltd", Optional.empty());
  static final User JANE = new User(UserId.random(), "jane@example.com", "Jane Doe", false);
  static final SessionInfo SESSION =
      new SessionInfo(
          SessionId.random(),
          new ClientId("c1"),
          "Claude",
          McpScope.NEEDED,
          NOON,
          NOON.plusSeconds(86_400));
  static final Standing JANE_STANDS = new Standing.OfUser(SESSION, JANE, ACME, Role.MEMBER);
  static final Standing AGENT_STANDS =
      new Standing.OfAgent(
          SESSION,
          new Agent(AgentId.random(), ACME.id(), "Nightly", Optional.empty()),
          ACME,
          Role.VIEWER);
  static final Caller CALLER = MakeCaller.of(JANE_STANDS, McpScope.NEEDED);

  /** A modern envelope's members. */
  static final String ENVELOPE =
      "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}";

  private Given() {}

  static TokenCheck.Valid token(String scope) {
    return new TokenCheck.Valid(
        SESSION.id(),
        JANE.id().toString(),
        ACME.id(),
        SESSION.clientId(),
        scope,
        NOON.plusSeconds(3600),
        NOON,
        "jti");
  }

  /** A request head; headers as name, value, name, value. */
  static RequestHead head(String method, String... headers) {
    Map<String, List<String>> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < headers.length; i += 2) {
      lines.computeIfAbsent(headers[i], name -> new ArrayList<>()).add(headers[i + 1]);
    }
    List<String> host = lines.getOrDefault("Host", List.of("localhost:8080"));
    return new RequestHead(
        method.toUpperCase(Locale.ROOT),
        host.get(0),
        Optional.empty(),
        name -> lines.getOrDefault(name, List.of()));
  }

  /** The same request at the address of one team. */
  static RequestHead at(String teamSlug, RequestHead head) {
    return new RequestHead(head.method(), head.authority(), Optional.of(teamSlug), head.lines());
  }

  static McpHeaders headers(String... headers) {
    return McpHeaders.of(head("POST", headers));
  }

  static McpHeaders legacy(LegacyRevision revision) {
    return headers("MCP-Protocol-Version", revision.wire());
  }

  /** The headers of a good modern request. */
  static McpHeaders modern(String method) {
    return headers("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method);
  }

  static McpHeaders modern(String method, String name) {
    return headers("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method, "Mcp-Name", name);
  }

  /** A request without an envelope; {@code params} is JSON. */
  static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }

  /** A request with an envelope; {@code params} holds further members, each ending in a comma. */
  static String claiming(String method, String params) {
    return request(method, "{" + params + "\"_meta\":{" + ENVELOPE + "}}");
  }

  static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  static JsonNode json(String json) {
    try {
      return Json.read(bytes(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
