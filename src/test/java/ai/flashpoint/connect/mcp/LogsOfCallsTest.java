package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ClientLog;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.LogLevel;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Log messages of tools, in both eras. */
class LogsOfCallsTest {

  private static final String CALL = "tools/call";
  private static final McpHeaders LEGACY = Given.legacy(LegacyRevision.NEWEST);

  private final Talkative tools = new Talkative();
  private final ExchangeWorld world = new ExchangeWorld(tools);
  private final Optional<String> session = world.handshake(LegacyRevision.NEWEST, "{}");

  @Test
  void U_07_modernCall_withoutLevel_hearsNothing() {
    HeardLine line = modern("");
    assertThat(line.detached).isFalse();
    assertThat(line.sent).isEmpty();
    assertThat(line.answer).isPresent();
  }

  @Test
  void U_07_modernCall_withLevel_hearsFromItOn() {
    assertThat(modern("warning").sent)
        .containsExactly(
            (ObjectNode)
                Given.json(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":"
                        + "{\"level\":\"warning\",\"logger\":\"talk\",\"data\":\"careful\"}}"));
  }

  @Test
  void U_08_modernCall_unknownLevel_invalidParams() {
    assertThat(modern("loud").body().at("/error/code").asInt()).isEqualTo(-32602);
  }

  @Test
  void modernClient_setsTheLevel_methodUnknown() {
    HeardLine line =
        world.take(
            Given.modern("logging/setLevel"),
            Optional.empty(),
            Given.claiming("logging/setLevel", "\"level\":\"info\","));
    assertThat(line.answer.orElseThrow().status()).isEqualTo(404);
  }

  @Test
  void legacyCall_neverSet_hearsNothing() {
    assertThat(legacy().sent).isEmpty();
  }

  @Test
  void O_15_levelSet_answeredEmptyAndKept() {
    assertThat(set("\"info\""))
        .isEqualTo(Given.json("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}"));
    HeardLine line = legacy();
    assertThat(line.sent)
        .extracting(message -> message.at("/params/level").asText())
        .containsExactly("info", "warning");
    assertThat(line.answer).isPresent();
  }

  @Test
  void U_08_legacyClient_unknownLevel_invalidParams() {
    assertThat(set("\"loud\"").at("/error/code").asInt()).isEqualTo(-32602);
    assertThat(set("1").at("/error/code").asInt()).isEqualTo(-32602);
  }

  @Test
  void U_06_someToolLogs_announced() {
    assertThat(capabilities(world).has("logging")).isTrue();
  }

  @Test
  void U_06_noToolLogs_neitherAnnouncedNorKnown() {
    ExchangeWorld silent = FakeTools.exchange();
    assertThat(capabilities(silent).has("logging")).isFalse();
    JsonNode answer =
        silent
            .take(
                LEGACY, Optional.empty(), Given.request("logging/setLevel", "{\"level\":\"info\"}"))
            .body();
    assertThat(answer.at("/error/code").asInt()).isEqualTo(-32601);
  }

  @Test
  void log_afterTheAnswer_dropped() {
    HeardLine line = modern("debug");
    int before = line.sent.size();
    tools.kept.error("too late");
    assertThat(line.sent).hasSize(before);
  }

  @Test
  void U_09_toolThatSaysTooMuch_isCutShortWithAWarning() {
    tools.flood = true;
    HeardLine line = modern("debug");
    assertThat(line.sent.toString().length()).isLessThan(LogGate.MOST_BYTES + 10_000);
    assertThat(line.sent.get(line.sent.size() - 1).at("/params/data").asText())
        .contains("says more than is passed on");
  }

  private HeardLine modern(String level) {
    String meta = level.isEmpty() ? "" : ",\"io.modelcontextprotocol/logLevel\":\"" + level + '"';
    String params =
        "{\"name\":\"talk\",\"arguments\":{},\"_meta\":{" + Given.ENVELOPE + meta + "}}";
    HeardLine line =
        world.take(Given.modern(CALL, "talk"), Optional.empty(), Given.request(CALL, params));
    world.work();
    return line;
  }

  private HeardLine legacy() {
    HeardLine line =
        world.take(LEGACY, session, Given.request(CALL, "{\"name\":\"talk\",\"arguments\":{}}"));
    world.work();
    return line;
  }

  private JsonNode set(String level) {
    return world
        .take(LEGACY, session, Given.request("logging/setLevel", "{\"level\":" + level + "}"))
        .body();
  }

  private static JsonNode capabilities(ExchangeWorld world) {
    String params = "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}";
    return world
        .take(Given.headers(), Optional.empty(), Given.request("initialize", params))
        .body()
        .at("/result/capabilities");
  }

  private static final class Talkative implements Tools {

    private ClientLog kept;
    private boolean flood;

    @Override
    public List<ToolDescriptor> list(Caller caller) {
      return List.of();
    }

    @Override
    public boolean logs() {
      return true;
    }

    @Override
    public boolean logs(Caller caller, String name) {
      return name.equals("talk");
    }

    @Override
    public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
      kept = call.log();
      kept.debug("detail");
      kept.info("step");
      kept.warning("careful");
      for (int i = 0; flood && i < 1000; i++) {
        kept.say(LogLevel.ERROR, "x".repeat(1000));
      }
      return new CallOutcome.Done<>(ToolAnswer.of(new Content.Text("said")));
    }
  }
}
