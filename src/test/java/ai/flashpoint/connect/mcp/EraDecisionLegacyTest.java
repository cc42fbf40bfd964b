package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Decided.MODERN_ONLY;
import static ai.flashpoint.connect.mcp.Decided.NONE;
import static ai.flashpoint.connect.mcp.Decided.OLD_UNKNOWN;
import static ai.flashpoint.connect.mcp.Decided.decided;
import static ai.flashpoint.connect.mcp.Decided.refused;
import static ai.flashpoint.connect.mcp.Given.ENVELOPE;
import static ai.flashpoint.connect.mcp.Given.claiming;
import static ai.flashpoint.connect.mcp.Given.headers;
import static ai.flashpoint.connect.mcp.Given.modern;
import static ai.flashpoint.connect.mcp.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows 10 to 12 and 19 to 25: handshakes, bodies without a claim, notifications. */
class EraDecisionLegacyTest {

  @Test
  @DisplayName("row 10: no header")
  void row10_initialize_noHeader_legacy() {
    decided(request("initialize", "{}"), NONE).isInstanceOf(Verdict.Legacy.class);
  }

  @Test
  @DisplayName("row 10: legacy header")
  void row10_initialize_legacyHeader_legacy() {
    decided(request("initialize", "{}"), Given.legacy(LegacyRevision.R2025_11_25))
        .isInstanceOf(Verdict.Legacy.class);
  }

  @Test
  @DisplayName("row 10: mcp-remote mirrors the method in the legacy era too")
  void row10_initialize_methodHeader_legacy() {
    decided(request("initialize", "{}"), headers("Mcp-Method", "initialize"))
        .isInstanceOf(Verdict.Legacy.class);
  }

  @Test
  @DisplayName("row 11")
  void row11_initialize_modernHeader_headerMismatch() {
    refused(request("initialize", "{}"), MODERN_ONLY, 400, -32020);
  }

  @Test
  @DisplayName("row 12: goes to the modern method lookup")
  void row12_initialize_claim_modern() {
    decided(claiming("initialize", ""), modern("initialize")).isInstanceOf(Verdict.Modern.class);
  }

  @Test
  @DisplayName("row 12: whatever the headers say")
  void row12_initialize_claimWithoutHeaders_modern() {
    decided(claiming("initialize", ""), NONE).isInstanceOf(Verdict.Modern.class);
  }

  @Test
  @DisplayName("row 19")
  void row19_request_modernHeader_invalidParams() {
    refused(request("tools/list", "{}"), MODERN_ONLY, 400, -32602);
  }

  @Test
  @DisplayName("row 19: no params at all")
  void row19_request_modernHeaderWithoutParams_invalidParams() {
    String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    refused(body, modern("tools/list"), 400, -32602);
  }

  @Test
  @DisplayName("row 19: garbage counts as modern")
  void row19_request_garbageHeader_invalidParams() {
    refused(request("ping", "{}"), headers("MCP-Protocol-Version", "invalid"), 400, -32602);
  }

  @Test
  @DisplayName("row 20: absent means 2025-03-26")
  void row20_request_noHeader_oldestProfile() {
    decided(request("tools/list", "{}"), NONE)
        .isInstanceOfSatisfying(
            Verdict.Legacy.class,
            legacy -> assertThat(legacy.revision()).isEqualTo(LegacyRevision.R2025_03_26));
  }

  @Test
  @DisplayName("row 20: legacy header")
  void row20_request_legacyHeader_itsProfile() {
    decided(request("tools/list", "{}"), Given.legacy(LegacyRevision.R2025_06_18))
        .isInstanceOfSatisfying(
            Verdict.Legacy.class,
            legacy -> assertThat(legacy.revision()).isEqualTo(LegacyRevision.R2025_06_18));
  }

  @Test
  @DisplayName("row 20: method and name headers say nothing about the era")
  void row20_request_mirrorHeadersOnly_legacy() {
    McpHeaders mirrored = headers("Mcp-Method", "tools/call", "Mcp-Name", "other");
    decided(request("tools/call", "{\"name\":\"echo\"}"), mirrored)
        .isInstanceOf(Verdict.Legacy.class);
  }

  @Test
  @DisplayName("row 21")
  void row21_request_oldUnknownHeader_invalidRequest() {
    refused(request("tools/list", "{}"), OLD_UNKNOWN, 400, -32600);
  }

  @Test
  @DisplayName("row 25: reaches the legacy method lookup")
  void row25_discover_noClaim_legacy() {
    decided(request("server/discover", "{}"), NONE).isInstanceOf(Verdict.Legacy.class);
  }

  private static final String CLAIMING =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"_meta\":{"
          + ENVELOPE
          + "}}}";
  private static final String PLAIN =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

  @Test
  @DisplayName("row 22")
  void row22_notification_claim_accepted() {
    decided(CLAIMING, modern("notifications/cancelled")).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  @DisplayName("row 22: headers disagree")
  void row22_notification_claimOtherHeader_headerMismatch() {
    refused(CLAIMING, modern("notifications/progress"), 400, -32020);
  }

  @Test
  @DisplayName("row 23")
  void row23_notification_modernHeader_accepted() {
    decided(PLAIN, MODERN_ONLY).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  @DisplayName("row 24")
  void row24_notification_legacy_accepted() {
    decided(PLAIN, NONE).isInstanceOf(Verdict.Accepted.class);
  }
}
