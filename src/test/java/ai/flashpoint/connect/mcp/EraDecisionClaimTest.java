package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Decided.MODERN_ONLY;
import static ai.flashpoint.connect.mcp.Decided.decided;
import static ai.flashpoint.connect.mcp.Decided.refused;
import static ai.flashpoint.connect.mcp.Given.ENVELOPE;
import static ai.flashpoint.connect.mcp.Given.claiming;
import static ai.flashpoint.connect.mcp.Given.headers;
import static ai.flashpoint.connect.mcp.Given.modern;
import static ai.flashpoint.connect.mcp.Given.request;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows 13 to 18: requests that claim to be modern. */
class EraDecisionClaimTest {

  private static final String LIST = claiming("tools/list", "");

  @Test
  @DisplayName("row 13: capabilities missing")
  void row13_envelope_noCapabilities_invalidParams() {
    String meta = "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}";
    refused(request("tools/list", meta), modern("tools/list"), 400, -32602);
  }

  @Test
  @DisplayName("row 13: version not a string")
  void row13_envelope_numericVersion_invalidParams() {
    String meta =
        "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":1,"
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}}";
    refused(request("tools/list", meta), modern("tools/list"), 400, -32602);
  }

  @Test
  @DisplayName("row 13: client info not an object")
  void row13_envelope_textClientInfo_invalidParams() {
    String meta = "{\"_meta\":{" + ENVELOPE + ",\"io.modelcontextprotocol/clientInfo\":\"acme\"}}";
    refused(request("tools/list", meta), modern("tools/list"), 400, -32602);
  }

  @Test
  @DisplayName("row 13: progress token neither string nor integer")
  void row13_envelope_booleanProgressToken_invalidParams() {
    String meta = "{\"_meta\":{" + ENVELOPE + ",\"progressToken\":true}}";
    refused(request("tools/list", meta), modern("tools/list"), 400, -32602);
  }

  @Test
  @DisplayName("row 14")
  void row14_claim_otherVersionHeader_headerMismatch() {
    McpHeaders other = headers("MCP-Protocol-Version", "2025-11-25", "Mcp-Method", "tools/list");
    refused(LIST, other, 400, -32020);
  }

  @Test
  @DisplayName("row 14: the header twice")
  void row14_claim_repeatedVersionHeader_headerMismatch() {
    McpHeaders twice =
        headers(
            "MCP-Protocol-Version", "2026-07-28",
            "MCP-Protocol-Version", "2026-07-28",
            "Mcp-Method", "tools/list");
    refused(LIST, twice, 400, -32020);
  }

  @Test
  @DisplayName("row 15")
  void row15_claim_otherMethodHeader_headerMismatch() {
    refused(LIST, modern("tools/call"), 400, -32020);
  }

  @Test
  @DisplayName("row 15: values are case-sensitive")
  void row15_claim_methodHeaderInCapitals_headerMismatch() {
    refused(LIST, modern("TOOLS/LIST"), 400, -32020);
  }

  @Test
  @DisplayName("row 16: from the future, consistently")
  void row16_claim_unknownRevision_unsupported() {
    McpHeaders future = headers("MCP-Protocol-Version", "2031-01-01", "Mcp-Method", "tools/list");
    refused(LIST.replace("2026-07-28", "2031-01-01"), future, 400, -32022);
  }

  @Test
  @DisplayName("row 16: a legacy revision has no envelope")
  void row16_claim_legacyRevision_unsupported() {
    McpHeaders legacy = Given.legacy(LegacyRevision.R2025_11_25);
    refused(LIST.replace("2026-07-28", "2025-11-25"), legacy, 400, -32022);
  }

  @Test
  @DisplayName("row 17: version header absent")
  void row17_claim_noVersionHeader_headerMismatch() {
    refused(LIST, headers("Mcp-Method", "tools/list"), 400, -32020);
  }

  @Test
  @DisplayName("row 17: method header absent")
  void row17_claim_noMethodHeader_headerMismatch() {
    refused(LIST, MODERN_ONLY, 400, -32020);
  }

  @Test
  @DisplayName("row 17: name header absent")
  void row17_claim_noNameHeader_headerMismatch() {
    refused(claiming("tools/call", "\"name\":\"echo\","), modern("tools/call"), 400, -32020);
  }

  @Test
  @DisplayName("row 17: name header differs")
  void row17_claim_otherNameHeader_headerMismatch() {
    String body = claiming("tools/call", "\"name\":\"echo\",");
    refused(body, modern("tools/call", "ECHO"), 400, -32020);
  }

  @Test
  @DisplayName("row 17: name header cannot be decoded")
  void row17_claim_undecodableNameHeader_headerMismatch() {
    String body = claiming("tools/call", "\"name\":\"Hello\",");
    refused(body, modern("tools/call", "=?base64?SGVsbG8?="), 400, -32020);
  }

  @Test
  @DisplayName("row 17: name header for a resource is its address")
  void row17_claim_resourceUriInNameHeader_modern() {
    String body = claiming("resources/read", "\"uri\":\"a://b\",");
    decided(body, modern("resources/read", "a://b")).isInstanceOf(Verdict.Modern.class);
  }

  @Test
  @DisplayName("row 18")
  void row18_claim_allFine_modern() {
    decided(LIST, modern("tools/list")).isInstanceOf(Verdict.Modern.class);
  }

  @Test
  @DisplayName("row 18: blanks around header values are not part of them")
  void row18_claim_paddedHeaders_modern() {
    McpHeaders padded =
        headers("MCP-Protocol-Version", " 2026-07-28\t", "Mcp-Method", "\ttools/list ");
    decided(LIST, padded).isInstanceOf(Verdict.Modern.class);
  }

  @Test
  @DisplayName("row 18: an encoded name")
  void row18_claim_encodedNameHeader_modern() {
    String body = claiming("tools/call", "\"name\":\"Hello\",");
    decided(body, modern("tools/call", "=?base64?SGVsbG8=?=")).isInstanceOf(Verdict.Modern.class);
  }
}
