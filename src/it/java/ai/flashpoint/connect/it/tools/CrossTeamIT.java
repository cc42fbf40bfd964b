package ai.flashpoint.connect.it.tools;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A connection for one team, and the data of others. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossTeamIT {

  private static final String SECRET = "Cross-team secret";
  private static final List<Map<String, Object>> QUESTIONS =
      List.of(Map.of("text", "Anything?", "kind", "open_text"));

  private final ModernMcp attacker;
  private final ModernMcp viewer;
  private final Map<String, String> foreign = new LinkedHashMap<>();
  private final Map<String, ModernMcp> owners = new LinkedHashMap<>();

  CrossTeamIT(Server server) {
    attacker = connected(server, Person.ADA, Person.ACME);
    viewer = connected(server, Person.BOB, Person.ACME);
    owners.put("own other team", connected(server, Person.ADA, Person.NORTHWIND));
    owners.put("team of others", connected(server, Person.CAROL, Person.CONTOSO));
    owners.forEach((whose, mcp) -> foreign.put(whose, created(mcp)));
  }

  private static ModernMcp connected(Server server, Person person, String team) {
    return new ModernMcp(server, Assistant.connected(server, person, team).access());
  }

  private static String created(ModernMcp mcp) {
    return mcp.data("create_survey", Map.of("title", SECRET, "questions", QUESTIONS))
        .required("id")
        .asText();
  }

  /** What each tool is asked; a new tool fails the tests until it has its case here. */
  private Map<String, Object> asking(String tool, String id) {
    return switch (tool) {
      case "get_survey", "survey_results", "close_survey", "delete_survey" ->
          Map.of("survey_id", id);
      case "record_responses" ->
          Map.of("survey_id", id, "responses", List.of(Map.of("answers", Map.of())));
      case "whoami", "list_surveys" -> Map.of();
      case "create_survey" -> Map.of("title", "Own", "questions", QUESTIONS, "team_id", id);
      default -> throw new AssertionError("no cross-team case for " + tool);
    };
  }

  Stream<String> tools() {
    List<String> names = new ArrayList<>();
    attacker
        .request("tools/list", Map.of())
        .result()
        .path("tools")
        .forEach(tool -> names.add(tool.path("name").asText()));
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("tools")
  void JW23_eachTool_showsNothingOfOtherTeams(String tool) {
    for (String id : foreign.values()) {
      String answer = attacker.call(tool, asking(tool, id)).http().body();

      assertThat(answer).doesNotContain(SECRET, Person.CONTOSO, Person.NORTHWIND);
      if (tool.contains("list")) {
        assertThat(answer).doesNotContain(id);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tools")
  void JW23_eachTool_changesNothingOfOtherTeams(String tool) {
    foreign.forEach(
        (whose, id) -> {
          attacker.call(tool, asking(tool, id));

          JsonNode survey = owners.get(whose).data("get_survey", Map.of("survey_id", id));
          assertThat(survey.path("response_count").asInt()).isZero();
          assertThat(survey.path("title").asText()).isEqualTo(SECRET);
        });
  }

  @Test
  void JW23_placeInTheListOfAnotherTeam_leadsIntoTheOwnList() {
    for (int i = 0; i < 21; i++) {
      created(owners.get("team of others"));
    }
    JsonNode page = owners.get("team of others").data("list_surveys", Map.of());
    String place = page.required("next_cursor").asText();

    McpAnswer answer = attacker.call("list_surveys", Map.of("cursor", place));

    assertThat(answer.http().body()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "own other team, get_survey",
    "team of others, get_survey",
    "own other team, survey_results",
    "team of others, survey_results",
    "own other team, record_responses",
    "team of others, record_responses"
  })
  void JW21_objectOfAnotherTeam_isNotFoundInTheWordsOfOneThatNeverWas(String whose, String tool) {
    McpAnswer answer = attacker.call(tool, asking(tool, foreign.get(whose)));
    McpAnswer never = attacker.call(tool, asking(tool, "00000000-0000-4000-8000-000000000000"));

    assertThat(answer.result().path("isError").asBoolean()).isTrue();
    assertThat(answer.text()).isEqualTo(never.text()).contains("There is no survey");
  }

  @Test
  void JW31_harmlessToolInTheHeader_anotherInTheBody_isRefused() {
    McpAnswer answer = mixed("tools/call", "whoami");

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void JW31_harmlessMethodInTheHeader_aCallInTheBody_isRefused() {
    McpAnswer answer = mixed("tools/list", "create_survey");

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void JW31_headersOfAnotherCall_giveAViewerNoMore() {
    mixed("tools/call", "whoami");

    assertThat(viewer.data("list_surveys", Map.of()).toString()).doesNotContain("Mixed");
  }

  /** A viewer's call that creates something, under the headers of something else. */
  private McpAnswer mixed(String method, String name) {
    List<String> headers = new ArrayList<>(viewer.headers(method));
    headers.addAll(List.of("Mcp-Name", name));
    Map<String, Object> arguments = Map.of("title", "Mixed", "questions", QUESTIONS);
    return viewer.send(
        ModernMcp.body("tools/call", Map.of("name", "create_survey", "arguments", arguments)),
        headers);
  }
}
