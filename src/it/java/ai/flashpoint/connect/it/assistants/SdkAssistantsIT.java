package ai.flashpoint.connect.it.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.JavaSdkClient;
import ai.flashpoint.connect.it.client.NodeAssistant;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The official SDKs' clients, from the pasted address to a tool's answer. */
@ExtendWith(Shared.class)
class SdkAssistantsIT {

  private final Server server;

  SdkAssistantsIT(Server server) {
    this.server = server;
  }

  @Test
  void sdk1_givenOnlyTheAddress_connectsAndWorksWithTheTeamsData() {
    try (NodeAssistant assistant = NodeAssistant.ofSdk1(server, "SDK 1")) {
      assistant.connect(Person.ADA, Person.ACME);

      worksFor(assistant, Person.ACME);
    }
  }

  @Test
  void client2_pinnedToTheModernRevision_connectsAndWorksWithTheTeamsData() {
    try (NodeAssistant assistant = NodeAssistant.ofClient2(server, "Client 2")) {
      assistant.connect(Person.ADA, Person.NORTHWIND);

      worksFor(assistant, Person.NORTHWIND);
    }
  }

  @Test
  void twoAssistants_onTwoTeams_eachSeeTheirOwnTeamOnly() {
    try (NodeAssistant acme = NodeAssistant.ofSdk1(server, "Acme's");
        NodeAssistant northwind = NodeAssistant.ofClient2(server, "Northwind's")) {
      acme.connect(Person.ADA, Person.ACME);
      northwind.connect(Person.ADA, Person.NORTHWIND);

      String survey = create(acme, "Only Acme's").required("id").asText();

      assertThat(team(acme)).isEqualTo(Person.ACME);
      assertThat(team(northwind)).isEqualTo(Person.NORTHWIND);
      assertThat(acme.data("list_surveys", Map.of()).toString()).contains(survey);
      assertThat(northwind.data("list_surveys", Map.of()).toString()).doesNotContain(survey);
    }
  }

  @Test
  void javaSdk_withAToken_initializesListsAndCalls() {
    String token = Assistant.connected(server, Person.BOB, Person.NORTHWIND).access();
    try (McpSyncClient client = JavaSdkClient.with(server, token)) {
      client.initialize();

      assertThat(client.listTools().tools()).extracting(McpSchema.Tool::name).contains("whoami");
      McpSchema.CallToolResult result =
          client.callTool(McpSchema.CallToolRequest.builder("whoami").build());
      assertThat(result.structuredContent().toString()).contains(Person.BOB.email());
    }
  }

  private static void worksFor(NodeAssistant assistant, String team) {
    assertThat(assistant.listTools().findValuesAsText("name")).contains("whoami");
    assertThat(team(assistant)).isEqualTo(team);
    String survey = create(assistant, "First survey").required("id").asText();
    assertThat(assistant.data("list_surveys", Map.of()).toString()).contains(survey);
  }

  private static JsonNode create(NodeAssistant assistant, String title) {
    Map<String, Object> question = Map.of("text", "How was it?", "kind", "open_text");
    return assistant.data("create_survey", Map.of("title", title, "questions", List.of(question)));
  }

  private static String team(NodeAssistant assistant) {
    return assistant.data("whoami", Map.of()).at("/team/name").asText();
  }
}
