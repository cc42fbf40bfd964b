package ai.flashpoint.connect.it.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.NodeAssistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Http;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The MCP endpoint on one origin, sign-in on another, both served by one server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoAddressesIT {

  private Server server;
  private String auth;

  @BeforeAll
  void startWithTwoOrigins() {
    server = Server.named("two-origins").importing(ImportFile.ofTwoTeams());
    auth = "http://127.0.0.1:" + server.port();
    server.with("FLASHPOINT_AUTH_URL", auth).start();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void metadata_ofTheResource_leadsToTheOtherOrigin() {
    String path = "/.well-known/oauth-protected-resource/mcp";

    assertThat(Http.get(server.at(path)).json().at("/authorization_servers/0").asText())
        .isEqualTo(auth);
    assertThat(Http.get(server.at(path)).json().path("resource").asText()).isEqualTo(server.mcp());
    assertThat(
            Http.get(auth + "/.well-known/oauth-authorization-server")
                .json()
                .path("issuer")
                .asText())
        .isEqualTo(auth);
  }

  @Test
  void sdk_givenOnlyThePublicAddress_connectsThroughTheOtherOrigin() {
    try (NodeAssistant assistant = NodeAssistant.ofSdk1(server, "Two origins")) {
      assistant.connect(Person.ADA, Person.ACME);

      assertThat(team(assistant)).isEqualTo(Person.ACME);
    }
  }

  @Test
  void sdk_givenTwoTeamsAddresses_holdsBothTeamsAtOnce() {
    try (NodeAssistant acme = NodeAssistant.ofSdk1(server.at("/t/acme-research/mcp"), "Same");
        NodeAssistant northwind = NodeAssistant.ofSdk1(server.at("/t/northwind/mcp"), "Same")) {
      acme.connect(Person.ADA, Person.ACME);
      northwind.connect(Person.ADA, Person.NORTHWIND);

      assertThat(team(acme)).isEqualTo(Person.ACME);
      assertThat(team(northwind)).isEqualTo(Person.NORTHWIND);
    }
  }

  private static String team(NodeAssistant assistant) {
    return assistant.data("whoami", Map.of()).at("/team/name").asText();
  }
}
