package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Decided.MODERN_ONLY;
import static ai.flashpoint.connect.mcp.Decided.NONE;
import static ai.flashpoint.connect.mcp.Decided.OLD_UNKNOWN;
import static ai.flashpoint.connect.mcp.Decided.decided;
import static ai.flashpoint.connect.mcp.Decided.refused;
import static ai.flashpoint.connect.mcp.Given.claiming;
import static ai.flashpoint.connect.mcp.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows 1 to 9 of the table that tells the eras apart: the form of a request. */
class EraDecisionShapeTest {

  @Test
  @DisplayName("row 1: GET")
  void row01_get_always_methodNotAllowed() {
    assertThat(CheckTransport.method(Given.head("GET")))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.status()).isEqualTo(405);
              assertThat(refusal.headers()).containsEntry("Allow", "POST");
            });
  }

  @Test
  @DisplayName("row 1: DELETE")
  void row01_delete_always_methodNotAllowed() {
    assertThat(CheckTransport.method(Given.head("DELETE")))
        .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(405));
  }

  @Test
  @DisplayName("row 2: another method")
  void row02_put_always_methodNotAllowed() {
    assertThat(CheckTransport.method(Given.head("PUT")))
        .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(405));
  }

  @Test
  @DisplayName("row 3: POST that is not JSON")
  void row03_contentType_text_unsupportedMediaType() {
    assertThat(CheckTransport.contentType(Given.head("POST", "Content-Type", "text/plain")))
        .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(415));
  }

  @Test
  @DisplayName("row 3: POST without a type")
  void row03_contentType_absent_unsupportedMediaType() {
    assertThat(CheckTransport.contentType(Given.head("POST"))).isPresent();
  }

  @Test
  void contentType_jsonWithCharset_passes() {
    assertThat(
            CheckTransport.contentType(
                Given.head("POST", "Content-Type", "Application/JSON; charset=utf-8")))
        .isEmpty();
  }

  @Test
  @DisplayName("row 4: empty body")
  void row04_body_empty_parseError() {
    refused("", NONE, 400, -32700);
  }

  @Test
  @DisplayName("row 4: invalid JSON")
  void row04_body_broken_parseError() {
    refused("{\"jsonrpc\":", NONE, 400, -32700);
  }

  @Test
  @DisplayName("row 4: two readers could disagree about duplicate members")
  void row04_body_duplicateMember_parseError() {
    refused("{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}", NONE, 400, -32700);
  }

  @Test
  @DisplayName("row 5: scalar")
  void row05_body_scalar_invalidRequest() {
    refused("42", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 5: null")
  void row05_body_null_invalidRequest() {
    refused("null", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 6: empty array")
  void row06_batch_empty_invalidRequest() {
    refused("[]", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 6: an element with a claim")
  void row06_batch_claimInside_invalidRequest() {
    refused("[" + claiming("tools/list", "") + "]", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 6: an invalid element")
  void row06_batch_invalidElement_invalidRequest() {
    refused("[" + request("ping", "{}") + ",1]", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 6: a revision without batches")
  void row06_batch_newerLegacyHeader_invalidRequest() {
    String body = "[" + request("ping", "{}") + "]";
    refused(body, Given.legacy(LegacyRevision.R2025_06_18), 400, -32600);
  }

  @Test
  @DisplayName("row 6: the modern revision has no batches")
  void row06_batch_modernHeader_invalidRequest() {
    refused("[" + request("ping", "{}") + "]", MODERN_ONLY, 400, -32600);
  }

  @Test
  @DisplayName("row 6: a revision that is not served")
  void row06_batch_oldUnknownHeader_invalidRequest() {
    refused("[" + request("ping", "{}") + "]", OLD_UNKNOWN, 400, -32600);
  }

  @Test
  @DisplayName("row 6: more elements than the cap")
  void row06_batch_tooMany_invalidRequest() {
    String ping = request("ping", "{}");
    refused("[" + (ping + ",").repeat(ShapeRows.MAX_BATCH) + ping + "]", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 7")
  void row07_batch_noHeader_legacyBatch() {
    decided("[" + request("ping", "{}") + "]", NONE).isInstanceOf(Verdict.LegacyBatch.class);
  }

  @Test
  @DisplayName("row 7: the revision that has batches")
  void row07_batch_header20250326_legacyBatch() {
    decided("[" + request("ping", "{}") + "]", Given.legacy(LegacyRevision.R2025_03_26))
        .isInstanceOf(Verdict.LegacyBatch.class);
  }

  @Test
  @DisplayName("row 8")
  void row08_postedResponse_legacy_accepted() {
    decided("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", NONE)
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  @DisplayName("row 8: modern-like header")
  void row08_postedResponse_modernHeader_invalidRequest() {
    refused("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{}}", MODERN_ONLY, 400, -32600);
  }

  @Test
  @DisplayName("row 9: not JSON-RPC 2.0")
  void row09_message_wrongJsonRpc_invalidRequest() {
    refused("{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 9: id null")
  void row09_message_nullId_invalidRequest() {
    refused("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 9: fractional id")
  void row09_message_fractionalId_invalidRequest() {
    refused("{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 9: method not a string")
  void row09_message_numericMethod_invalidRequest() {
    refused("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}", NONE, 400, -32600);
  }

  @Test
  @DisplayName("row 9: params not an object")
  void row09_message_arrayParams_invalidRequest() {
    refused(request("tools/list", "[]"), NONE, 400, -32600);
  }

  @Test
  void id_endless_isRefused() {
    assertThat(
            EraDecision.decide(
                Given.bytes(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":\""
                        + "i".repeat(1001)
                        + "\"}"),
                Given.headers()))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> assertThat(refused.failure().status()).isEqualTo(400));
  }
}
