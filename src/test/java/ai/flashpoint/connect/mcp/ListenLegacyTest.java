package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.mcp.listen.LoneListeners;
import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.tool.Change;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The stream that a client with a handshake keeps open, and what it subscribes to. */
class ListenLegacyTest {

  private static final McpHeaders HEADERS = Given.legacy(LegacyRevision.NEWEST);

  private final ExchangeWorld world =
      new ExchangeWorld(
          new FakeTools(), List.of(new ResourcesHandler(new FakeResources(), new Pages(200))));
  private final Optional<String> session = world.handshake(LegacyRevision.NEWEST, "{}");

  @Test
  void stream_opened_beginsAtOnceAndWithoutAMessage() {
    HeardLine line = listen(session);
    assertThat(line.detached).isTrue();
    assertThat(line.pings).isEqualTo(1);
    assertThat(line.sent).isEmpty();
    assertThat(line.answer).isEmpty();
  }

  @Test
  void stream_ofAnotherConnection_notFound() {
    assertThat(listen(Optional.of("never-was")).answer.orElseThrow().status()).isEqualTo(404);
  }

  @Test
  void stream_tooMany_declined() {
    listen(session);
    listen(world.handshake(LegacyRevision.NEWEST, "{}"));
    assertThat(listen(session).answer.orElseThrow().status()).isEqualTo(405);
  }

  @Test
  void stream_oldest_givesWayToOneThatIsAskedForByName() {
    HeardLine oldest = listen(session);
    world.clock.advance(Duration.ofSeconds(1));
    HeardLine later = listen(world.handshake(LegacyRevision.NEWEST, "{}"));
    HeardLine named =
        world.take(
            Given.modern("subscriptions/listen"),
            Optional.empty(),
            Given.claiming("subscriptions/listen", "\"notifications\":{},"));
    assertThat(oldest.answer).contains(RpcAnswer.accepted());
    assertThat(later.answer).isEmpty();
    assertThat(named.sent).hasSize(1);
  }

  @Test
  void listChanged_heardInItsOldForm() {
    HeardLine line = listen(session);
    change(new Change.ToolList(Optional.of(Given.ACME.id())));
    assertThat(line.sent)
        .containsExactly(
            (ObjectNode)
                Given.json(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}"));
  }

  @Test
  void resourceChanged_notSubscribed_notHeard() {
    HeardLine line = listen(session);
    change(updated());
    assertThat(line.sent).isEmpty();
  }

  @Test
  void resourceChanged_subscribedBefore_heard() {
    say("resources/subscribe");
    HeardLine line = listen(session);
    change(updated());
    assertThat(line.sent).hasSize(1);
    assertThat(line.sent.get(0).at("/params/uri").asText()).isEqualTo("survey://newest");
  }

  @Test
  void resourceChanged_subscribedMeanwhile_heardUntilUnsubscribed() {
    HeardLine line = listen(session);
    assertThat(say("resources/subscribe").at("/result")).isEqualTo(Given.json("{}"));
    change(updated());
    say("resources/unsubscribe");
    change(updated());
    assertThat(line.sent).hasSize(1);
  }

  @Test
  void O_16_twoStreamsOfOneHandshake_onlyTheLaterHears() {
    HeardLine earlier = listen(session);
    world.clock.advance(Duration.ofSeconds(1));
    HeardLine later = listen(session);
    change(new Change.ToolList(Optional.empty()));
    assertThat(earlier.sent).isEmpty();
    assertThat(later.sent).hasSize(1);
  }

  @Test
  void stream_connectionEnded_closedWithoutAMessage() {
    HeardLine line = listen(session);
    world.standing = new Standing.Ended();
    LoneListeners.second(world.listeners);
    assertThat(line.answer).contains(RpcAnswer.accepted());
  }

  @Test
  void subscribe_noUri_invalidParams() {
    assertThat(said("resources/subscribe", "{}").at("/error/code").asInt()).isEqualTo(-32602);
  }

  @Test
  void subscribe_uriThatNoDatabaseStores_invalidParams() {
    assertThat(
            said("resources/subscribe", "{\"uri\":\"survey://\\u0000\"}").at("/error/code").asInt())
        .isEqualTo(-32602);
  }

  @Test
  void subscribe_beforeSessionIds_unknown() {
    HeardLine line =
        world.take(
            Given.legacy(LegacyRevision.R2025_03_26),
            Optional.empty(),
            Given.request("resources/subscribe", "{\"uri\":\"survey://newest\"}"));
    assertThat(line.body().at("/error/code").asInt()).isEqualTo(-32601);
  }

  private HeardLine listen(Optional<String> mcpSession) {
    HeardLine line = new HeardLine(true);
    world.exchange.listen(world.visit(HEADERS, mcpSession), line);
    return line;
  }

  private JsonNode say(String method) {
    return said(method, "{\"uri\":\"survey://newest\"}");
  }

  private JsonNode said(String method, String params) {
    return world.take(HEADERS, session, Given.request(method, params)).body();
  }

  private void change(Change change) {
    LoneListeners.change(world.listeners, change);
  }

  private static Change updated() {
    return new Change.Resource(Optional.of(Given.ACME.id()), "survey://newest");
  }
}
