package ai.flashpoint.connect.it.mcp.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.client.ModernTalk;
import ai.flashpoint.connect.it.mcp.lasting.Talk;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of changes, over HTTP. */
@ExtendWith(Shared.class)
class SubscriptionsIT {

  private static final String LISTEN = "subscriptions/listen";
  private static final Map<String, Object> ALL =
      Map.of("toolsListChanged", true, "promptsListChanged", true, "resourcesListChanged", true);

  private final Server server;
  private Assistant assistant;
  private Tokens tokens;
  private ModernTalk mcp;

  SubscriptionsIT(Server server) {
    this.server = server;
  }

  @BeforeEach
  void connected() {
    assistant = Assistant.registered(server, "Claude");
    tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    mcp = new ModernTalk(server.mcp(), tokens.access(), Map.of());
  }

  @Test
  void S_01_listening_isAcknowledgedFirst() {
    try (Talk talk = listen(9, ALL)) {
      assertThat(talk.status()).isEqualTo(200);
      assertThat(talk.streams()).isTrue();
      JsonNode first = talk.next().orElseThrow();
      assertThat(first.path("method").asText())
          .isEqualTo("notifications/subscriptions/acknowledged");
      assertThat(first.at("/params/notifications/toolsListChanged").asBoolean()).isTrue();
      JsonNode id = first.at("/params/_meta/io.modelcontextprotocol~1subscriptionId");
      assertThat(id.isInt()).isTrue();
      assertThat(id.asInt()).isEqualTo(9);
    }
  }

  @Test
  void resourceChanges_isHeardSoon() {
    ModernMcp owner = new ModernMcp(server, tokens.access());
    JsonNode survey = Surveys.made(owner);
    String uri = "survey://" + survey.path("id").asText();
    try (Talk talk = listen("s", Map.of("resourceSubscriptions", List.of(uri)))) {
      assertThat(talk.next().orElseThrow().at("/params/notifications/resourceSubscriptions/0"))
          .hasToString("\"" + uri + "\"");
      Surveys.answered(owner, survey);
      Instant changed = Instant.now();
      JsonNode heard = talk.next().orElseThrow();
      assertThat(Duration.between(changed, Instant.now())).isLessThan(Promised.withinSeconds(2));
      assertThat(heard.path("method").asText()).isEqualTo("notifications/resources/updated");
      assertThat(heard.at("/params/uri").asText()).isEqualTo(uri);
      assertThat(heard.at("/params/_meta/io.modelcontextprotocol~1subscriptionId").asText())
          .isEqualTo("s");
    }
  }

  @Test
  void S_07_revoked_endsWithAResult() {
    try (Talk talk = listen(3, ALL)) {
      assertThat(talk.next()).isPresent();
      Instant revoked = Instant.now();
      Http.postForm(
          server.at("/oauth/revoke"),
          Map.of("token", tokens.refresh(), "client_id", assistant.clientId()));
      JsonNode last = talk.next().orElseThrow();
      assertThat(Duration.between(revoked, Instant.now())).isLessThan(Promised.withinSeconds(3));
      assertThat(last.path("id").asInt()).isEqualTo(3);
      assertThat(last.at("/result/resultType").asText()).isEqualTo("complete");
      assertThat(last.at("/result/_meta/io.modelcontextprotocol~1subscriptionId").asInt())
          .isEqualTo(3);
      assertThat(talk.next()).isEmpty();
    }
  }

  @Test
  void S_06_tooManyOfOneSession_areRefusedBeforeTheStream() {
    List<Talk> open = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        open.add(listen(i, ALL));
        assertThat(open.get(i).next()).isPresent();
      }
      try (Talk refused = listen(20, ALL)) {
        assertThat(refused.streams()).isFalse();
        assertThat(refused.next().orElseThrow().at("/error/code").asInt()).isEqualTo(-32603);
      }
    } finally {
      open.forEach(Talk::close);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", ""})
  void filterOfAnotherForm_isInvalid(String filter) {
    try (Talk talk = mcp.open(1, LISTEN, Map.of("notifications", filter))) {
      assertThat(talk.next().orElseThrow().at("/error/code").asInt()).isEqualTo(-32602);
    }
  }

  @Test
  void discover_announcesWhatListenersHear() {
    JsonNode capabilities = mcp.ask("server/discover", Map.of()).at("/result/capabilities");
    assertThat(capabilities.at("/tools/listChanged").asBoolean()).isTrue();
    assertThat(capabilities.at("/prompts/listChanged").asBoolean()).isTrue();
    assertThat(capabilities.at("/resources/listChanged").asBoolean()).isTrue();
    assertThat(capabilities.at("/resources/subscribe").asBoolean()).isTrue();
  }

  @Test
  void handshake_beforeSessionIds_announcesNothingOfIt() {
    JsonNode capabilities =
        LegacyMcp.initialized(server, tokens.access(), "2025-03-26")
            .initialized()
            .result()
            .path("capabilities");
    assertThat(capabilities.toString()).doesNotContain("listChanged", "subscribe", "extensions");
  }

  private Talk listen(Object id, Map<String, ?> notifications) {
    return mcp.open(id, LISTEN, Map.of("notifications", notifications));
  }
}
