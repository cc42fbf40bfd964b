package ai.flashpoint.connect.it.tools;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A team that hides tools, with connections that exist already. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamCatalogueIT {

  private Server server;
  private ModernMcp owner;
  private ModernMcp viewer;
  private ModernMcp otherTeam;

  @BeforeAll
  void connected() {
    server =
        Server.named("team-catalogue")
            .extendedBy(CatalogueTools.class)
            .importing(ImportFile.ofTwoTeams())
            .start();
    owner = connected(Person.ADA, Person.ACME);
    viewer = connected(Person.BOB, Person.ACME);
    otherTeam = connected(Person.BOB, Person.NORTHWIND);
  }

  private ModernMcp connected(Person person, String team) {
    return new ModernMcp(server, Assistant.connected(server, person, team).access());
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  private static List<String> listed(ModernMcp mcp) {
    return mcp.request("tools/list", Map.of()).result().path("tools").findValuesAsText("name");
  }

  @Test
  void hidden_toolOfOneTeam_isUnknownThereAtOnceAndNowhereElse() {
    owner.call("hide", Map.of("tool", "list_surveys"));

    assertThat(listed(owner)).doesNotContain("list_surveys").contains("get_survey");
    McpAnswer hidden = viewer.call("list_surveys", Map.of());
    McpAnswer never = viewer.call("no_such_tool", Map.of());
    assertThat(hidden.error()).isEqualTo(never.error());
    assertThat(hidden.error().path("code").asInt()).isEqualTo(-32602);
    assertThat(listed(otherTeam)).contains("list_surveys");

    owner.call("show", Map.of("tool", "list_surveys"));

    assertThat(listed(viewer)).contains("list_surveys");
  }
}
