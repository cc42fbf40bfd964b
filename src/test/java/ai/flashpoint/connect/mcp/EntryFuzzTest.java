package ai.flashpoint.connect.mcp;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever comes in is answered at most once, soon, and never by an internal error; and nothing of
 * it stays. An ordinary build tries the requests in {@code EntryFuzzTestInputs}; with {@code
 * JAZZER_FUZZ=1} Jazzer changes them towards code that no request has reached yet.
 */
class EntryFuzzTest {

  private final EntryTrial trial = new EntryTrial();

  @BeforeAll
  static void goWithoutTheAgent() {
    // It takes half a minute to load, and the seeds need none
    if (!"1".equals(System.getenv("JAZZER_FUZZ"))) {
      System.setProperty("jazzer.hooks", "false");
    }
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "MCP-Protocol-Version:",
    "Mcp-Method:",
    "Mcp-Name:",
    "Mcp-Session-Id:mine",
    "Accept:text/event-stream",
    "=?base64?",
    "2026-07-28",
    "2025-11-25",
    "2025-03-26",
    "\"jsonrpc\":\"2.0\"",
    "\"id\":",
    "\"method\":",
    "\"params\":",
    "\"result\":",
    "\"error\":",
    "\"_meta\":",
    "\"progressToken\":",
    "\"arguments\":",
    "\"cursor\":",
    "\"requestId\":",
    "\"inputResponses\":",
    "\"requestState\":",
    "\"io.modelcontextprotocol/protocolVersion\":",
    "\"io.modelcontextprotocol/clientCapabilities\":",
    "initialize",
    "ping",
    "server/discover",
    "tools/list",
    "tools/call",
    "subscriptions/listen",
    "logging/setLevel",
    "notifications/initialized",
    "notifications/cancelled",
    "twice"
  })
  void entry_anyBytes_isNeverAnInternalErrorAndLeavesNothing(byte[] bytes) {
    RawRequest request = RawRequest.of(bytes);
    trial.takes(
        request,
        request.head(),
        request.session(trial.session),
        request.body(),
        new HeardLine(request.streams()));
  }
}
