package ai.flashpoint.connect.it.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One team's own address, by which one assistant holds two teams at once. */
@ExtendWith(Shared.class)
class TeamAddressIT {

  private static final String ACME = "/t/acme-research/mcp";
  private static final String NORTHWIND = "/t/northwind/mcp";

  private final Server server;
  private Assistant assistant;
  private Tokens acme;

  TeamAddressIT(Server server) {
    this.server = server;
  }

  @BeforeEach
  void connectToAcme() {
    assistant = Assistant.registered(server, "Claude");
    acme = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
  }

  @Test
  void challenge_atATeamsAddress_leadsToItsOwnMetadata() {
    Answer answer = Http.postJson(server.at(ACME), Map.of());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElseThrow())
        .contains(server.at("/.well-known/oauth-protected-resource" + ACME));
  }

  @Test
  void metadata_ofATeamThatIsNot_tellsNothing() {
    String path = "/.well-known/oauth-protected-resource";
    String known = Http.get(server.at(path + ACME)).body();
    String unknown = Http.get(server.at(path + "/t/no-such-team/mcp")).body();

    assertThat(known).contains(server.at(ACME));
    assertThat(unknown.replace("no-such-team", "acme-research")).isEqualTo(known);
  }

  @Test
  void JW22_tokenOfOneTeam_atTheAddressOfAnother_isInvalid() {
    Answer answer = list(NORTHWIND);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElseThrow())
        .contains("error=\"invalid_token\"")
        .contains(NORTHWIND);
  }

  @Test
  void token_ofTheTeam_worksAtBothAddresses() {
    assertThat(list(ACME).status()).isEqualTo(200);
    assertThat(list("/mcp").status()).isEqualTo(200);
  }

  @Test
  void refresh_namingTheAddressOfAnotherTeam_isInvalidGrant() {
    Map<String, String> request = assistant.refreshing(acme.refresh());
    request.put("resource", server.at(NORTHWIND));

    Answer answer = assistant.token(request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void refresh_namingTheTeamsAddress_works() {
    Map<String, String> request = assistant.refreshing(acme.refresh());
    request.put("resource", server.at(ACME));

    assertThat(assistant.token(request).status()).isEqualTo(200);
  }

  private Answer list(String path) {
    return Http.postJson(
        server.at(path),
        Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/list"),
        "Authorization",
        "Bearer " + acme.access());
  }
}
