package ai.flashpoint.connect.it.mcp.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.mcp.lasting.Handshaken;
import ai.flashpoint.connect.it.mcp.lasting.Talk;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Promised;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stream that a client with a handshake keeps open. */
@ExtendWith(Shared.class)
class HandshakeStreamIT {

  private final Server server;
  private Assistant assistant;
  private Tokens tokens;
  private Handshaken client;

  HandshakeStreamIT(Server server) {
    this.server = server;
  }

  @BeforeEach
  void connected() {
    assistant = Assistant.registered(server, "Claude");
    tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    client = Handshaken.with(server.mcp(), tokens.access(), "2025-11-25", Map.of());
  }

  @Test
  void O_05_subscribedResource_changes_isHeardSoon() {
    ModernMcp owner = new ModernMcp(server, tokens.access());
    JsonNode survey = Surveys.made(owner);
    String uri = "survey://" + survey.path("id").asText();
    try (Talk talk = client.listen()) {
      assertThat(talk.status()).isEqualTo(200);
      assertThat(talk.streams()).isTrue();
      JsonNode subscribed = client.ask("resources/subscribe", Map.of("uri", uri));
      assertThat(subscribed.path("result").isObject()).isTrue();
      assertThat(subscribed.path("result")).isEmpty();
      Surveys.answered(owner, survey);
      Instant changed = Instant.now();
      JsonNode heard = talk.next().orElseThrow();
      assertThat(Duration.between(changed, Instant.now())).isLessThan(Promised.withinSeconds(2));
      assertThat(heard.path("method").asText()).isEqualTo("notifications/resources/updated");
      assertThat(heard.path("params")).hasSize(1);
      assertThat(heard.at("/params/uri").asText()).isEqualTo(uri);
    }
  }

  @Test
  void connectionEnds_streamEnds() {
    try (Talk talk = client.listen()) {
      Instant revoked = Instant.now();
      Http.postForm(
          server.at("/oauth/revoke"),
          Map.of("token", tokens.refresh(), "client_id", assistant.clientId()));
      assertThat(talk.next()).isEmpty();
      assertThat(Duration.between(revoked, Instant.now())).isLessThan(Promised.withinSeconds(3));
    }
  }

  @Test
  void handshakeOfAnotherConnection_isNotFound() {
    String other = Assistant.connected(server, Person.BOB, Person.ACME).access();
    Handshaken foreign =
        new Handshaken(client.address(), other, client.revision(), client.session());
    try (Talk talk = foreign.listen()) {
      assertThat(talk.status()).isEqualTo(404);
    }
  }

  @Test
  void moreThanOneConnectionMayHave_areDeclined() {
    List<Talk> open = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        open.add(client.listen());
      }
      try (Talk declined = client.listen()) {
        assertThat(declined.status()).isEqualTo(405);
        assertThat(declined.header("Allow")).contains("POST");
      }
    } finally {
      open.forEach(Talk::close);
    }
  }

  @Test
  void askedForInTheNewestRevision_isDeclined() {
    Answer answer =
        Http.get(
            server.mcp(),
            "Authorization",
            "Bearer " + tokens.access(),
            "Accept",
            "text/event-stream",
            "MCP-Protocol-Version",
            "2026-07-28",
            "Mcp-Session-Id",
            client.session());
    assertThat(answer.status()).isEqualTo(405);
  }

  @Test
  void handshake_announcesIt() {
    JsonNode capabilities =
        client
            .ask(
                "initialize",
                Map.of(
                    "protocolVersion",
                    "2025-11-25",
                    "capabilities",
                    Map.of(),
                    "clientInfo",
                    Map.of("name", "it", "version", "1")))
            .at("/result/capabilities");
    assertThat(capabilities.at("/tools/listChanged").asBoolean()).isTrue();
    assertThat(capabilities.at("/resources/subscribe").asBoolean()).isTrue();
    assertThat(capabilities.has("logging")).isFalse();
  }
}
