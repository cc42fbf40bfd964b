package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Change;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolHarness;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurveyToolsTest {

  private static final Caller ACME = ToolHarness.person(ToolHarness.ACME, Role.MEMBER);
  private static final Caller NORTHWIND = ToolHarness.person(ToolHarness.NORTHWIND, Role.MEMBER);
  private static final String TEAM_SURVEY =
      "{'title':'Lunch','questions':["
          + "{'text':'Where?','kind':'single_choice','options':['In','Out'],'required':true},"
          + "{'text':'How good?','kind':'scale'}]}";

  private static SurveyDatabase database;
  private final FiredEvents<Change> changes = new FiredEvents<>();
  private final SurveyTools bean = new SurveyTools();
  private final ToolHarness tools = new ToolHarness(bean);
  private final DemoSurveys demo = new DemoSurveys();

  @BeforeAll
  static void open() {
    database =
        new SurveyDatabase(ToolHarness.ACME.id().value(), ToolHarness.NORTHWIND.id().value());
  }

  @BeforeEach
  void begin() {
    bean.surveys = new Surveys();
    bean.surveys.entities = database.entities;
    bean.surveys.changes = changes;
    demo.surveys = bean.surveys;
    demo.clock = Clock.systemUTC();
    at("2026-03-31T14:03:00.123456789Z");
    database.transaction(
        () -> {
          database.entities.createQuery("delete from SurveyResponseEntity r").executeUpdate();
          return database.entities.createQuery("delete from SurveyEntity s").executeUpdate();
        });
  }

  private void at(String instant) {
    bean.clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  private CallOutcome<ToolAnswer> call(Caller caller, String name, String json) {
    return database.transaction(() -> tools.call(caller, name, ToolHarness.arguments(json)));
  }

  private JsonNode success(Caller caller, String name, String json) {
    ToolAnswer answer = ToolHarness.answer(call(caller, name, json));
    assertThat(answer.error()).isFalse();
    return answer.structured().orElseThrow();
  }

  private String failure(Caller caller, String name, String json) {
    CallOutcome<ToolAnswer> outcome = call(caller, name, json);
    assertThat(ToolHarness.answer(outcome).error()).isTrue();
    return ToolHarness.text(outcome);
  }

  private String lunch() {
    return success(ACME, "create_survey", TEAM_SURVEY).path("id").asText();
  }

  private static String id(String survey, String more) {
    return "{'survey_id':'" + survey + "'" + more + "}";
  }

  @Test
  void createSurvey_answersItOpenWithIds() {
    JsonNode survey = success(ACME, "create_survey", TEAM_SURVEY);
    assertThat(survey.path("status").asText()).isEqualTo("open");
    assertThat(survey.path("created_at").asText()).isEqualTo("2026-03-31T14:03:00.123456Z");
    assertThat(survey.path("questions").toString())
        .isEqualTo(
            """
            [{'id':'q1','text':'Where?','kind':'single_choice','options':['In','Out'],'required':true},\
            {'id':'q2','text':'How good?','kind':'scale','required':false}]"""
                .replace('\'', '"'));
  }

  @Test
  void getSurvey_answersWhatWasCreated() {
    JsonNode created = success(ACME, "create_survey", TEAM_SURVEY);
    assertThat(success(ACME, "get_survey", id(created.path("id").asText(), ""))).isEqualTo(created);
  }

  @Test
  void getSurvey_unknownMalformedAndForeign_areTheSameAnswer() {
    String foreign = failure(NORTHWIND, "get_survey", id(lunch(), ""));
    assertThat(foreign)
        .isEqualTo(failure(ACME, "get_survey", id("c0ffee00-0000-4000-8000-000000000000", "")))
        .isEqualTo(failure(ACME, "get_survey", id("1-1-1-1-1", "")))
        .isEqualTo(failure(ACME, "get_survey", id("nonsense", "")))
        .startsWith("There is no survey");
  }

  @Test
  void recordResponses_foreignSurvey_isNotFound() {
    assertThat(
            failure(
                NORTHWIND,
                "record_responses",
                id(lunch(), ",'responses':[{'answers':{'q1':'In'}}]")))
        .startsWith("There is no survey");
  }

  @Test
  void surveyResults_foreignSurvey_isNotFound() {
    assertThat(failure(NORTHWIND, "survey_results", id(lunch(), "")))
        .startsWith("There is no survey");
  }

  @Test
  void recordResponses_good_areCountedAndAnalysed() {
    String survey = lunch();
    String two = ",'responses':[{'answers':{'q1':'In','q2':4}},{'answers':{'q1':'Out'}}]";
    assertThat(success(ACME, "record_responses", id(survey, two)).toString())
        .endsWith("\"recorded\":2,\"total_responses\":2}");
    assertThat(success(ACME, "record_responses", id(survey, two)).path("total_responses").asInt())
        .isEqualTo(4);
    JsonNode results = success(ACME, "survey_results", id(survey, ""));
    assertThat(results.path("total_responses").asInt()).isEqualTo(4);
    assertThat(results.at("/questions/0/counts").toString())
        .isEqualTo(
            "[{\"value\":\"In\",\"count\":2,\"percent\":50.0},"
                + "{\"value\":\"Out\",\"count\":2,\"percent\":50.0}]");
    assertThat(results.at("/questions/1/skipped").asInt()).isEqualTo(2);
  }

  @Test
  void recordResponses_oneBad_recordsNone() {
    String survey = lunch();
    assertThat(
            failure(
                ACME,
                "record_responses",
                id(survey, ",'responses':[{'answers':{'q1':'In'}},{'answers':{'q1':'Up'}}]")))
        .isEqualTo("No response was recorded:\n- responses[1].answers.q1: must be one of In | Out");
    assertThat(success(ACME, "get_survey", id(survey, "")).path("response_count").asInt()).isZero();
  }

  @Test
  void recordResponses_closedSurvey_isRefused() {
    String survey = lunch();
    database.transaction(
        () -> {
          SurveyId id = SurveyId.parse(survey).orElseThrow();
          bean.surveys.find(ToolHarness.ACME.id(), id).orElseThrow().setStatus(SurveyStatus.CLOSED);
          return id;
        });
    assertThat(
            failure(ACME, "record_responses", id(survey, ",'responses':[{'answers':{'q1':'In'}}]")))
        .isEqualTo("The survey is closed; only open surveys take responses.");
  }

  @Test
  void surveyResults_moreThanOnePageOfResponses_countsAll() {
    String survey = lunch();
    String many = "{'answers':{'q1':'In'}},".repeat(249) + "{'answers':{'q1':'Out'}}";
    success(ACME, "record_responses", id(survey, ",'responses':[" + many + "]"));
    assertThat(success(ACME, "survey_results", id(survey, "")).at("/questions/0/counts/0/count"))
        .hasToString("249");
  }

  @Test
  void listSurveys_manyOfOneInstant_pagesEachOnceNewestFirst() {
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      at("2026-03-31T14:03:0" + i / 10 + "Z");
      created.add(lunch());
    }
    success(NORTHWIND, "create_survey", TEAM_SURVEY);
    List<String> listed = new ArrayList<>();
    List<String> times = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      JsonNode page =
          success(
              ACME,
              "list_surveys",
              cursor.map(text -> "{'status':'open','cursor':'" + text + "'}").orElse("{}"));
      assertThat(page.path("surveys").size()).isLessThanOrEqualTo(20);
      page.path("surveys").forEach(survey -> listed.add(survey.path("id").asText()));
      page.path("surveys").forEach(survey -> times.add(survey.path("created_at").asText()));
      cursor = Optional.ofNullable(page.get("next_cursor")).map(JsonNode::asText);
    } while (cursor.isPresent());
    assertThat(listed).containsExactlyInAnyOrderElementsOf(created);
    assertThat(times).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void listSurveys_byStatus_listsOnlyThose() {
    lunch();
    assertThat(success(ACME, "list_surveys", "{'status':'draft'}").toString())
        .isEqualTo("{\"surveys\":[]}");
  }

  @Test
  void listSurveys_invalidCursor_namesIt() {
    assertThat(failure(ACME, "list_surveys", "{'cursor':'nonsense'}")).startsWith("cursor: ");
  }

  @Test
  void demo_bothTeams_holdDifferentSurveysWithResponses() {
    database.transaction(
        () -> {
          demo.create(ToolHarness.ACME.id(), ToolHarness.NORTHWIND.id());
          return true;
        });
    assertThat(success(ACME, "list_surveys", "{}").path("surveys"))
        .extracting(
            survey -> survey.path("title").asText(),
            survey -> survey.path("response_count").asInt())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(DemoSurvey.FEATURES.title(), 38),
            org.assertj.core.groups.Tuple.tuple(DemoSurvey.ONBOARDING.title(), 42));
    JsonNode theirs = success(NORTHWIND, "list_surveys", "{}").at("/surveys/0");
    assertThat(theirs.path("title").asText()).isEqualTo(DemoSurvey.DELIVERY.title());
    assertThat(
            success(NORTHWIND, "survey_results", id(theirs.path("id").asText(), ""))
                .path("total_responses")
                .asInt())
        .isEqualTo(25);
  }

  @Test
  void writingTools_areForMembers() {
    Caller viewer = ToolHarness.person(ToolHarness.ACME, Role.VIEWER);
    assertThat(tools.list(viewer))
        .extracting(tool -> tool.name())
        .containsExactly("get_survey", "list_surveys", "survey_results");
    assertThat(tools.call(viewer, "create_survey", Json.object()))
        .isEqualTo(new CallOutcome.Unknown<ToolAnswer>());
  }
}
