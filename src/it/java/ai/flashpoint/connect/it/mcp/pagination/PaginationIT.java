package ai.flashpoint.connect.it.mcp.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.Mcp;
import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists on a server that shows two things at a time (MCP, Pagination). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaginationIT {

  private Server server;
  private Mcp modern;
  private Mcp legacy;

  @BeforeAll
  void connected() {
    server =
        Server.named("pages-of-two")
            .importing(ImportFile.ofTwoTeams())
            .with("FLASHPOINT_MCP_PAGE_SIZE", "2")
            .start();
    String token = Assistant.connected(server, Person.ADA, Person.ACME).access();
    modern = new ModernMcp(server, token);
    legacy = LegacyMcp.initialized(server, token);
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @Test
  void tools_followedInBothEras_areTheSameInPagesOfTwo() {
    List<String> names = followed(modern);

    assertThat(names).hasSizeGreaterThan(2).doesNotHaveDuplicates().isSorted();
    assertThat(followed(legacy)).isEqualTo(names);
  }

  @Test
  void cursor_ofOneEra_worksInTheOther() {
    JsonNode first = modern.request("tools/list", Map.of()).result();

    JsonNode second =
        legacy.request("tools/list", Map.of("cursor", first.path("nextCursor").asText())).result();

    assertThat(second.at("/tools/0/name").asText())
        .isNotEqualTo(first.at("/tools/0/name").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "bm90IG91cnM"})
  void cursor_thatIsNotOurs_isRefusedInBand(String cursor) {
    McpAnswer answer = modern.request("tools/list", Map.of("cursor", cursor));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.error().path("code").asInt()).isEqualTo(-32602);
  }

  private static List<String> followed(Mcp mcp) {
    List<String> names = new ArrayList<>();
    Map<String, String> params = Map.of();
    JsonNode page;
    do {
      page = mcp.request("tools/list", params).result();
      assertThat(page.path("tools")).hasSizeBetween(1, 2);
      page.path("tools").forEach(tool -> names.add(tool.path("name").asText()));
      params = Map.of("cursor", page.path("nextCursor").asText());
    } while (page.has("nextCursor"));
    return names;
  }
}
