package ai.flashpoint.connect.it.portability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import com.example.orders.Orders;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A jar with tools, put into the product: found and callable on every server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolJarIT {

  private static final Pattern CONFIRMATION = Pattern.compile("confirmation: (\\S+)");

  private final Server server =
      Server.named("tool-jar")
          .withToolJar("orders.jar", Orders.class)
          .importing(ImportFile.ofTwoTeams());
  private ModernMcp mcp;
  private String token;

  @BeforeAll
  void connected() {
    server.start();
    token = Assistant.connected(server, Person.ADA, Person.ACME).access();
    mcp = new ModernMcp(server, token);
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @Test
  void tools_ofTheJar_areListedBesideTheBuiltInOnes() {
    assertThat(mcp.request("tools/list", Map.of()).result().path("tools").findValuesAsText("name"))
        .contains("order_status", "cancel_order", "whoami");
  }

  @Test
  void bean_called_answersAsData() {
    JsonNode order = mcp.data("order_status", Map.of("number", "A-77"));

    assertThat(order.path("state").asText()).isEqualTo("shipped");
    assertThat(order.path("arrives").asText()).isEqualTo("2026-12-01");
    assertThat(LegacyMcp.initialized(server, token).data("order_status", Map.of("number", "A-77")))
        .isEqualTo(order);
  }

  @Test
  void failure_ofTheBean_isToldToTheModel() {
    McpAnswer answer = mcp.call("order_status", Map.of("number", "A-1"));

    assertThat(answer.result().path("isError").asBoolean()).isTrue();
    assertThat(answer.text()).contains("There is no order A-1.");
  }

  @Test
  void argument_againstItsConstraint_isToldToTheModel() {
    McpAnswer answer = mcp.call("order_status", Map.of("number", "nonsense"));

    assertThat(answer.result().path("isError").asBoolean()).isTrue();
    assertThat(answer.text()).contains("number");
  }

  @Test
  void change_thatCannotBeUndone_isConfirmedFirst() {
    String asked = mcp.call("cancel_order", Map.of("number", "A-78")).text();

    assertThat(asked).contains("Cancel the order \"A-78\"?");
    assertThat(state("A-78")).isEqualTo("open");
    Matcher confirmation = CONFIRMATION.matcher(asked);
    assertThat(confirmation.find()).isTrue();
    mcp.call("cancel_order", Map.of("number", "A-78", "confirmation", confirmation.group(1)));
    assertThat(state("A-78")).isEqualTo("cancelled");
  }

  private String state(String number) {
    return mcp.data("order_status", Map.of("number", number)).path("state").asText();
  }
}
