package ai.flashpoint.connect.it.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
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
  void RF01_currentToken_rotatesAndKeepsTheSession() {
    Tokens next = assistant.refreshed(tokens.refresh());

    assertThat(next.refresh()).isNotEqualTo(tokens.refresh());
    assertThat(sessionOf(next)).isEqualTo(sessionOf(tokens));
  }

  @Test
  void RF02_repeatedAfterALostAnswer_answersTheSameSuccessor() {
    Tokens lost = assistant.refreshed(tokens.refresh());

    Tokens again = assistant.refreshed(tokens.refresh());

    assertThat(again.refresh()).isEqualTo(lost.refresh());
  }

  @Test
  void RF08_foreignResource_isRefusedAndConsumesNothing() {
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
  void RF09_withoutResource_isAccepted() {
    Map<String, String> request = assistant.refreshing(tokens.refresh());
    request.remove("resource");

    assertThat(Tokens.from(assistant.token(request)).access()).isNotEmpty();
  }

  @Test
  void RF06_tokenOfAnotherClient_isRefusedAndTheSessionIsUntouched() {
    Assistant other = Assistant.registered(server, "Other", "http://127.0.0.1:4712/another");

    refused(other.token(other.refreshing(tokens.refresh())), "invalid_grant");

    assertThat(status(tokens.access())).isEqualTo(200);
    assertThat(assistant.refreshed(tokens.refresh()).refresh()).isNotEmpty();
  }

  @Test
  void RF07_widerScope_isRefusedAndConsumesNothing() {
    Map<String, String> request = assistant.refreshing(tokens.refresh());
    request.put("scope", "mcp offline_access");

    refused(assistant.token(request), "invalid_scope");

    Tokens next = assistant.refreshed(tokens.refresh());
    assertThat(assistant.refreshed(tokens.refresh()).refresh())
        .as("nothing was consumed in between")
        .isEqualTo(next.refresh());
  }

  @Test
  void RF09_sameResourceTwice_isAccepted() {
    String body =
        Wire.form(assistant.refreshing(tokens.refresh()))
            + "&"
            + Wire.form(Map.of("resource", server.mcp()));

    Answer answer = Http.post(server.at("/oauth/token"), "application/x-www-form-urlencoded", body);

    assertThat(Tokens.from(answer).access()).isNotEmpty();
  }

  @Test
  void RF09_originAsResource_isAccepted() {
    Map<String, String> request = assistant.refreshing(tokens.refresh());
    request.put("resource", server.origin());

    assertThat(Tokens.from(assistant.token(request)).access()).isNotEmpty();
  }

  @Test
  void RF12_teamSmuggledIn_isIgnored() {
    Map<String, String> request = assistant.refreshing(tokens.refresh());
    request.put("team_id", "00000000-0000-0000-0000-000000000000");
    request.put("team", "acme-research");

    Tokens next = Tokens.from(assistant.token(request));

    assertThat(new ModernMcp(server, next.access()).whoami().at("/team/name").asText())
        .isEqualTo(Person.NORTHWIND);
  }

  @Test
  void RF15_refreshTokenAsBearer_isRefused() {
    assertThat(status(tokens.refresh())).isEqualTo(401);
  }

  @Test
  void refresh_ofAnUnknownToken_isRefused() {
    refused(assistant.token(assistant.refreshing("never-issued")), "invalid_grant");
  }

  private int status(String bearer) {
    return new ModernMcp(server, bearer).request("tools/list", Map.of()).status();
  }

  private String sessionOf(Tokens tokens) {
    return new ModernMcp(server, tokens.access()).whoami().at("/session/id").asText();
  }

  private static void refused(Answer answer, String error) {
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
  }
}
