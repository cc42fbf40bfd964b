package ai.flashpoint.connect.it.mcp.capabilities;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.Mcp;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Http;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is announced works, and what is not announced is unknown. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapabilitiesIT {

  private static final int METHOD_NOT_FOUND = -32601;

  private final Server server;
  private final String token;
  private final ModernMcp modern;

  CapabilitiesIT(Server server) {
    this.server = server;
    token = Assistant.connected(server, Person.ADA, Person.NORTHWIND).access();
    modern = new ModernMcp(server, token);
  }

  @ParameterizedTest
  @CsvSource({
    "tools, tools/list",
    "resources, resources/list",
    "resources, resources/templates/list",
    "prompts, prompts/list"
  })
  void list_inTheModernEra_worksExactlyWhereAnnounced(String capability, String method) {
    JsonNode capabilities =
        modern.request("server/discover", Map.of()).result().path("capabilities");

    agrees(capabilities.has(capability), modern, method);
  }

  @ParameterizedTest
  @CsvSource({
    "tools, tools/list",
    "resources, resources/list",
    "resources, resources/templates/list",
    "prompts, prompts/list"
  })
  void list_afterAHandshake_worksExactlyWhereAnnounced(String capability, String method) {
    LegacyMcp legacy = LegacyMcp.initialized(server, token);

    agrees(legacy.initialized().result().path("capabilities").has(capability), legacy, method);
  }

  @Test
  void identity_inDiscovery_namesTheTeamAndTellsMoreThanOtherResults() {
    JsonNode discovered = modern.request("server/discover", Map.of()).result().at(SERVER_INFO);
    JsonNode listed = modern.request("tools/list", Map.of()).result().at(SERVER_INFO);

    assertThat(discovered.path("title").asText()).contains("Northwind");
    assertThat(discovered.path("description").asText()).isNotEmpty();
    assertThat(discovered.path("websiteUrl").asText()).isEqualTo(server.at("/"));
    assertThat(listed.path("title")).isEqualTo(discovered.path("title"));
    assertThat(listed.has("description")).isFalse();
  }

  @Test
  void extensions_inDiscovery_nameClientCredentialsAsTheMetadataDoes() {
    JsonNode capabilities =
        modern.request("server/discover", Map.of()).result().path("capabilities");
    JsonNode metadata = Http.get(server.at("/.well-known/oauth-authorization-server")).json();

    assertThat(
            capabilities.path("extensions").has("io.modelcontextprotocol/oauth-client-credentials"))
        .isTrue();
    assertThat(metadata.path("grant_types_supported").toString()).contains("client_credentials");
    assertThat(metadata.path("token_endpoint_auth_methods_supported").toString())
        .contains("private_key_jwt")
        .contains("client_secret_basic");
    assertThat(metadata.path("token_endpoint_auth_signing_alg_values_supported").toString())
        .contains("ES256");
  }

  private static final String SERVER_INFO = "/_meta/io.modelcontextprotocol~1serverInfo";

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-26", "2025-06-18"})
  void identity_beforeItHadADescription_hasNone(String revision) {
    JsonNode identity =
        LegacyMcp.initialized(server, token, revision).initialized().result().path("serverInfo");

    assertThat(identity.has("description")).isFalse();
    assertThat(identity.path("name").asText()).contains("northwind");
  }

  private static void agrees(boolean announced, Mcp mcp, String method) {
    JsonNode message = mcp.request(method, Map.of()).message();
    assertThat(message.has("result")).isEqualTo(announced);
    assertThat(message.at("/error/code").asInt(METHOD_NOT_FOUND)).isEqualTo(METHOD_NOT_FOUND);
  }
}
