package ai.flashpoint.connect.it.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.client.NodeAssistant;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What outlives a restart. The steps build on each other, because each start of a server is dear:
 * first connected, then restarted, then restarted a day later, then an hour after that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {

  private Server server;
  private Assistant assistant;
  private Tokens first;
  private Tokens latest;
  private LegacyMcp legacy;
  private NodeAssistant sdk1;
  private NodeAssistant client2;
  private JsonNode before;

  @BeforeAll
  void connected() {
    server = Server.named("restarted").importing(ImportFile.ofTwoTeams()).start();
    assistant = Assistant.registered(server, "Claude");
    first = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    legacy = LegacyMcp.initialized(server, first.access());
    before = legacy.whoami();
    sdk1 = NodeAssistant.ofSdk1(server, "SDK 1");
    sdk1.connect(Person.ADA, Person.ACME);
    client2 = NodeAssistant.ofClient2(server, "Client 2");
    client2.connect(Person.BOB, Person.NORTHWIND);
    client2.data(
        "create_survey",
        Map.of(
            "title",
            "Kept",
            "questions",
            List.of(Map.of("text", "Still there?", "kind", "open_text"))));
  }

  @AfterAll
  void stopped() {
    sdk1.close();
    client2.close();
    server.close();
  }

  @Test
  @Order(1)
  void restart_inTheMiddle_keepsSessionTokensAndIds() {
    server.restart();

    assertThat(legacy.whoami()).isEqualTo(before);
    assertThat(client2.data("list_surveys", Map.of()).toString()).contains("Kept");
    latest = assistant.refreshed(first.refresh());
    assertThat(new ModernMcp(server, latest.access()).whoami().at("/session/id"))
        .isEqualTo(before.at("/session/id"));
  }

  @Test
  @Order(2)
  void accessToken_aDayLater_isRefusedAndTheRefreshTokenStillWorks() {
    server.with("FLASHPOINT_CLOCK_OFFSET", "PT25H").restart();

    assertThat(new ModernMcp(server, latest.access()).request("tools/list", Map.of()).status())
        .isEqualTo(401);
    latest = assistant.refreshed(latest.refresh());
    assertThat(new ModernMcp(server, latest.access()).whoami().at("/team/name").asText())
        .isEqualTo(Person.ACME);
  }

  @Test
  @Order(3)
  void sdkClients_aDayLater_refreshByThemselvesAndGoOn() {
    String first = sdk1.dump().at("/tokens/refresh_token").asText();
    String second = client2.dump().at("/tokens/refresh_token").asText();

    assertThat(sdk1.data("whoami", Map.of()).at("/team/name").asText()).isEqualTo(Person.ACME);
    assertThat(client2.data("list_surveys", Map.of()).toString()).contains("Kept");

    assertThat(sdk1.dump().at("/tokens/refresh_token").asText()).isNotEqualTo(first);
    assertThat(client2.dump().at("/tokens/refresh_token").asText()).isNotEqualTo(second);
  }

  @Test
  @Order(4)
  void sdkClient_startedAgainWithWhatItKept_needsNobodyToSignIn() {
    try (NodeAssistant again = NodeAssistant.ofSdk1(server, "SDK 1")) {
      again.restore(sdk1.dump());
      again.reconnect();

      assertThat(again.data("whoami", Map.of()).at("/team/name").asText()).isEqualTo(Person.ACME);
    }
  }

  @Test
  @Order(5)
  void membership_takenAwayByALaterImport_endsWhatItsPersonConnected() {
    server
        .importing(ImportFile.afterBobLeftNorthwind())
        .with("FLASHPOINT_CLOCK_OFFSET", "PT26H")
        .restart();

    assertThat(sdk1.data("whoami", Map.of()).at("/team/name").asText()).isEqualTo(Person.ACME);
    String bobs = client2.dump().at("/tokens/access_token").asText();
    assertThat(new ModernMcp(server, bobs).request("tools/list", Map.of()).status()).isEqualTo(401);
  }

  @Test
  @Order(6)
  void RF04_replacedLongAgo_isTakenForTheftAndEndsTheSession() {
    Tokens current = assistant.refreshed(latest.refresh());

    assertThat(assistant.token(assistant.refreshing(first.refresh())).status()).isEqualTo(400);

    assertThat(new ModernMcp(server, current.access()).request("tools/list", Map.of()).status())
        .isEqualTo(401);
    assertThat(assistant.token(assistant.refreshing(current.refresh())).status()).isEqualTo(400);
  }
}
