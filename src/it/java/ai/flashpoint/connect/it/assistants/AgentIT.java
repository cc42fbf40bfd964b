package ai.flashpoint.connect.it.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.NodeAssistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.server.Wallets;
import ai.flashpoint.connect.it.wire.Http;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agent with the official client and a wallet, and nobody at a browser. */
@ExtendWith(Shared.class)
class AgentIT {

  private final Server server;

  AgentIT(Server server) {
    this.server = server;
  }

  @Test
  void agent_withAWalletOnly_worksWithTheTeamsData() {
    try (NodeAssistant agent = NodeAssistant.ofWallet(server, Wallets.TRADER)) {
      agent.reconnect();

      assertThat(agent.listTools().findValuesAsText("name")).contains("whoami");
      assertThat(agent.data("whoami", Map.of()).at("/team/name").asText()).isEqualTo(Person.ACME);
      String survey = create(agent).required("id").asText();
      assertThat(agent.data("list_surveys", Map.of()).toString()).contains(survey);
      assertThat(agent.dump().path("signIns").asInt()).isEqualTo(1);
    }
  }

  @Test
  void agent_whoseTokenIsRevoked_signsInAgainByItself() {
    try (NodeAssistant agent = NodeAssistant.ofWallet(server, Wallets.TRADER)) {
      agent.reconnect();
      String token = agent.dump().required("token").asText();
      Http.postForm(server.at("/oauth/revoke"), Map.of("token", token, "client_id", "wallet"));

      assertThat(agent.data("whoami", Map.of()).at("/agent/name").asText()).isEqualTo("Trader");
      assertThat(agent.dump().path("signIns").asInt()).isEqualTo(2);
    }
  }

  @Test
  void WA01_sameMessageTwice_isInvalidGrant() {
    try (NodeAssistant agent = NodeAssistant.ofWallet(server, Wallets.TRADER)) {
      JsonNode signed = agent.order("signed", Map.of());
      Map<String, String> both =
          Map.of(
              "message",
              signed.required("message").asText(),
              "signature",
              signed.required("signature").asText());

      assertThat(agent.order("exchange", both).path("status").asInt()).isEqualTo(200);
      assertThat(agent.order("exchange", both).at("/body/error").asText())
          .isEqualTo("invalid_grant");
    }
  }

  private static JsonNode create(NodeAssistant agent) {
    Map<String, Object> question = Map.of("text", "How was it?", "kind", "open_text");
    return agent.data(
        "create_survey", Map.of("title", "An agent's survey", "questions", List.of(question)));
  }
}
