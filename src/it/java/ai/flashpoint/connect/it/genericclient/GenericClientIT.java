package ai.flashpoint.connect.it.genericclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.it.client.NodeAssistant;
import ai.flashpoint.connect.it.server.DeclaredClients;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A strict client of any OAuth server walks from the resource's address to its end: it checks every
 * answer against the RFCs and knows no special case of ours.
 */
@ExtendWith(Shared.class)
class GenericClientIT {

  private final Server server;

  GenericClientIT(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "none, false",
    "none, true",
    "client_secret_basic, false",
    "client_secret_post, true",
    "private_key_jwt, true"
  })
  void walk_fromDiscoveryToRevocation_findsNothingStrange(String method, boolean pushed) {
    try (NodeAssistant client = NodeAssistant.generic(server, method)) {
      JsonNode first = client.connect(Person.ADA, Person.ACME, Map.of("pushed", pushed));
      JsonNode second = client.order("refresh", Map.of());

      assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
      assertThat(client.order("whoami", Map.of()).at("/team/name").asText()).isEqualTo(Person.ACME);
      client.order("revoke", Map.of());
      assertThatThrownBy(() -> client.order("refresh", Map.of()))
          .hasMessageContaining("OAUTH_RESPONSE_BODY_ERROR");
      assertThatThrownBy(() -> client.order("whoami", Map.of()))
          .hasMessageContaining("OAUTH_WWW_AUTHENTICATE_CHALLENGE");
    }
  }

  @Test
  void introspection_byADeclaredServer_describesTheTokenUntilItIsRevoked() {
    Map<String, String> gateway =
        Map.of("id", DeclaredClients.GATEWAY, "secret", DeclaredClients.SECRET);
    try (NodeAssistant client = NodeAssistant.generic(server, "none")) {
      client.connect(Person.ADA, Person.ACME, Map.of("pushed", false));

      JsonNode living = client.order("introspect", gateway);
      assertThat(living.path("active").asBoolean()).as("%s", living).isTrue();
      client.order("revoke", Map.of());
      assertThat(client.order("introspect", gateway).path("active").asBoolean()).isFalse();
    }
  }

  @Test
  void service_withItsSecret_actsForItsTeam() {
    try (NodeAssistant client = NodeAssistant.generic(server, "client_secret_basic")) {
      client.order(
          "serve", Map.of("id", DeclaredClients.NIGHTLY, "secret", DeclaredClients.SECRET));

      assertThat(client.order("whoami", Map.of()).at("/team/name").asText()).isEqualTo(Person.ACME);
    }
  }
}
