package ai.flashpoint.connect.it.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.AtOnce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staying connected without the person. */
@ExtendWith(Shared.class)
class RefreshIT {

  private final Server server;
  private Assistant assistant;
  private Tokens tokens;

  RefreshIT(Server server) {
    this.server = server;
  }

  @BeforeEach
  void connected() {
    assistant = Assistant.registered(server, "Claude");
    tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.NORTHWIND));
  }

  @Test
  void refresh_ofTheCurrentToken_rotatesAndKeepsTheSession() {
    Tokens next = assistant.refreshed(tokens.refresh());

    assertThat(next.refresh()).isNotEqualTo(tokens.refresh());
    assertThat(sessionOf(next)).isEqualTo(sessionOf(tokens));
  }

  @Test
  void refresh_repeatedAfterALostAnswer_answersTheSameSuccessor() {
    Tokens lost = assistant.refreshed(tokens.refresh());

    Tokens again = assistant.refreshed(tokens.refresh());

    assertThat(again.refresh()).isEqualTo(lost.refresh());
  }

  @Test
  void refreshes_ofOneTokenAtOnce_answerOneSuccessor() {
    List<String> successors =
        AtOnce.times(6, () -> assistant.refreshed(tokens.refresh()).refresh());

    assertThat(successors).hasSize(6).containsOnly(successors.get(0));
  }

  @Test
  void refresh_thatFails_doesNotConsumeTheToken() {
    Map<String, String> foreign = assistant.refreshing(tokens.refresh());
    foreign.put("resource", "https://other.example/mcp");
    refused(assistant.token(foreign), "invalid_grant");

    assertThat(assistant.refreshed(tokens.refresh()).refresh()).isNotEmpty();
  }

  @Test
  void refresh_askingForMoreScope_getsNoMore() {
    Map<String, String> request = assistant.refreshing(tokens.refresh());
    request.put("scope", "mcp admin");

    assertThat(assistant.token(request).json().path("scope").asText()).isEqualTo("mcp");
  }

  @Test
  void refresh_withoutResource_isAccepted() {
    Map<String, String> request = assistant.refreshing(tokens.refresh());
    request.remove("resource");

    assertThat(Tokens.from(assistant.token(request)).access()).isNotEmpty();
  }

  @Test
  void refresh_byAnotherClient_isRefused() {
    Assistant other = Assistant.registered(server, "Other", "http://127.0.0.1:4712/another");

    refused(other.token(other.refreshing(tokens.refresh())), "invalid_grant");
  }

  @Test
  void refresh_ofAnUnknownToken_isRefused() {
    refused(assistant.token(assistant.refreshing("never-issued")), "invalid_grant");
  }

  private String sessionOf(Tokens tokens) {
    return new ModernMcp(server, tokens.access()).whoami().at("/session/id").asText();
  }

  private static void refused(Answer answer, String error) {
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
  }
}
