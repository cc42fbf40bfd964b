package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.claiming;
import static ai.flashpoint.connect.mcp.Given.head;
import static ai.flashpoint.connect.mcp.Given.headers;
import static ai.flashpoint.connect.mcp.Given.modern;
import static ai.flashpoint.connect.mcp.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.ClientAbility;
import ai.flashpoint.connect.tool.Tools;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A modern request with faults of two neighbouring kinds is told the earlier one, so that its
 * author repairs them one after the other and no later check sees what an earlier one refuses.
 */
class ValidationOrderTest {

  private static final String NO_CAPABILITIES =
      "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}";
  private static final String MARKED =
      "{\"type\":\"object\",\"properties\":{\"region\":{\"type\":\"string\","
          + "\"x-mcp-header\":\"Region\"}}}";

  @Test
  void originAndToken_bothWrong_origin() {
    assertThat(door(head("POST", "Origin", "https://evil.example"))).isEqualTo(403);
  }

  @Test
  void tokenAndHttpMethod_bothWrong_token() {
    assertThat(door(head("GET"))).isEqualTo(401);
  }

  @Test
  void httpMethodAndType_bothWrong_httpMethod() {
    assertThat(door(head("PUT", "Authorization", "Bearer good", "Content-Type", "text/plain")))
        .isEqualTo(405);
  }

  @Test
  void typeAndBody_bothWrong_typeBeforeTheBodyIsRead() {
    assertThat(door(head("POST", "Authorization", "Bearer good", "Content-Type", "text/plain")))
        .isEqualTo(415);
  }

  @Test
  void jsonAndShape_bothWrong_json() {
    told("{\"jsonrpc\":\"1.0\",\"method\":7", modern("tools/list"), 400, -32700);
  }

  @Test
  void shapeAndEnvelope_bothWrong_shape() {
    String body = request("tools/list", NO_CAPABILITIES).replace("\"2.0\"", "\"1.0\"");
    told(body, modern("tools/list"), 400, -32600);
  }

  @Test
  void envelopeAndHeaders_bothWrong_envelope() {
    told(request("tools/list", NO_CAPABILITIES), modern("tools/call"), 400, -32602);
  }

  @Test
  void headersAndRevision_bothWrong_headers() {
    String body = claiming("tools/list", "").replace("2026-07-28", "2031-01-01");
    told(body, modern("tools/list"), 400, -32020);
  }

  @Test
  void revisionAndMissingHeader_bothWrong_revision() {
    String body = claiming("tools/list", "").replace("2026-07-28", "2031-01-01");
    told(body, headers("MCP-Protocol-Version", "2031-01-01"), 400, -32022);
  }

  @Test
  void missingHeaderAndMethod_bothWrong_missingHeader() {
    told(claiming("made/up", ""), Decided.MODERN_ONLY, 400, -32020);
  }

  @Test
  void methodAndParams_bothWrong_method() {
    told(claiming("prompts/get", "\"arguments\":7,"), modern("prompts/get"), 404, -32601);
  }

  @Test
  void methodAndLogLevel_bothWrong_method() {
    String body =
        claiming("made/up", "")
            .replace("\"_meta\":{", "\"_meta\":{\"io.modelcontextprotocol/logLevel\":\"loud\",");
    told(body, modern("made/up"), 404, -32601);
  }

  @Test
  void paramsAndMirroredArguments_bothWrong_params() {
    String params = "\"name\":\"t\",\"arguments\":[],";
    told(
        ListedTool.taking(MARKED),
        claiming("tools/call", params),
        calling("Mcp-Param-Region", "eu"),
        200,
        -32602);
  }

  @Test
  void mirroredArgumentsAndScope_bothWrong_mirroredArguments() {
    ListedTool marked = ListedTool.taking(MARKED);
    told(
        new ListedTool(marked.descriptor(), new CallOutcome.NeedsScope<>(Set.of("more"))),
        claiming("tools/call", "\"name\":\"t\",\"arguments\":{\"region\":\"eu\"},"),
        calling(),
        400,
        -32020);
  }

  @Test
  void scope_missing_forbiddenWithChallenge() {
    RpcAnswer answer =
        told(
            ListedTool.coming(new CallOutcome.NeedsScope<>(Set.of("more"))),
            claiming("tools/call", "\"name\":\"t\","),
            calling(),
            403,
            -32600);
    assertThat(answer.scopes()).containsExactly("more");
  }

  @Test
  void capability_missing_refusedBeforeAnyStream() {
    told(
        ListedTool.coming(new CallOutcome.Lacks<>(ClientAbility.SAMPLING)),
        claiming("tools/call", "\"name\":\"t\","),
        calling(),
        400,
        -32021);
  }

  private static McpHeaders calling(String... further) {
    String[] all = new String[6 + further.length];
    String[] basic = {
      "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/call", "Mcp-Name", "t"
    };
    System.arraycopy(basic, 0, all, 0, basic.length);
    System.arraycopy(further, 0, all, basic.length, further.length);
    return headers(all);
  }

  private static int door(RequestHead head) {
    Door door =
        new Door(
            new OriginRule(Given.PUBLIC, new McpSettings(Set.of())),
            new HostRule(Given.PUBLIC),
            new Browser(Given.PUBLIC.at("/")),
            new CheckBearer(
                token -> Given.token(McpScope.NEEDED),
                token -> Given.JANE_STANDS,
                new Challenge(Given.PUBLIC)));
    return ((Entry.Turned) door.knock(head)).refusal().status();
  }

  private static void told(String body, McpHeaders headers, int status, int code) {
    told(new FakeTools(), body, headers, status, code);
  }

  private static RpcAnswer told(
      Tools tools, String body, McpHeaders headers, int status, int code) {
    RpcAnswer answer = new ExchangeWorld(tools).answer(Given.CALLER, headers, Given.bytes(body));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().orElseThrow().at("/error/code").asInt()).isEqualTo(code);
    return answer;
  }
}
