package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Change;
import ai.flashpoint.connect.tool.Completions;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.PromptAnswer;
import ai.flashpoint.connect.tool.ResourceContents;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolHarness;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys as resources, prompts and completions, and the end of a survey. */
class SurveyOffersTest {

  private static final Caller ACME = ToolHarness.person(ToolHarness.ACME, Role.OWNER);
  private static final Caller NORTHWIND = ToolHarness.person(ToolHarness.NORTHWIND, Role.OWNER);

  private static SurveyDatabase database;

  private final SurveyTools tools = new SurveyTools();
  private final SurveyEndTools ends = new SurveyEndTools();
  private final SurveyResources resources = new SurveyResources();
  private final SurveyPrompts prompts = new SurveyPrompts();
  private final ToolHarness harness = new ToolHarness(tools, ends, resources, prompts);

  private final FiredEvents<Change> changes = new FiredEvents<>();

  private String survey;

  @BeforeAll
  static void open() {
    database =
        new SurveyDatabase(ToolHarness.ACME.id().value(), ToolHarness.NORTHWIND.id().value());
  }

  @BeforeEach
  void begin() {
    Surveys surveys = new Surveys();
    surveys.entities = database.entities;
    surveys.changes = changes;
    tools.surveys = surveys;
    tools.clock = Clock.systemUTC();
    ends.surveys = surveys;
    resources.surveys = surveys;
    prompts.surveys = surveys;
    database.transaction(
        () -> {
          database.entities.createQuery("delete from SurveyResponseEntity r").executeUpdate();
          return database.entities.createQuery("delete from SurveyEntity s").executeUpdate();
        });
    survey =
        structured(
                "create_survey",
                ToolHarness.arguments(
                    "{'title':'Team 100% Lunch','questions':[{'text':'=Where, \\\\'now\\\\'?',"
                            .replace("\\\\'", "")
                        + "'kind':'single_choice','options':['In','+Out']},"
                        + "{'text':'Why?','kind':'open_text'}]}"))
            .path("id")
            .asText();
    structured(
        "record_responses",
        ToolHarness.arguments(
            "{'survey_id':'" + survey + "','responses':[{'answers':{'q1':'+Out','q2':'=1+1'}}]}"));
  }

  private ToolAnswer call(Caller caller, String tool, ObjectNode arguments) {
    return ToolHarness.answer(database.transaction(() -> harness.call(caller, tool, arguments)));
  }

  private JsonNode structured(String tool, ObjectNode arguments) {
    return call(ACME, tool, arguments).structured().orElseThrow();
  }

  private ObjectNode id() {
    return Json.object().put("survey_id", survey);
  }

  private CallOutcome<List<ResourceContents>> read(Caller caller, String uri) {
    return database.transaction(() -> harness.resources().read(Call.quiet(caller), uri));
  }

  private String text(String uri) {
    List<ResourceContents> contents =
        ((CallOutcome.Done<List<ResourceContents>>) read(ACME, uri)).answer();
    return ((ResourceContents.OfText) contents.get(0)).text();
  }

  @Test
  void read_newest_listsTheTeams() {
    assertThat(text("survey://newest")).contains(survey).contains("\"response_count\":1");
  }

  @Test
  void read_survey_isItsResults() {
    assertThat(text("survey://" + survey)).contains("\"total_responses\":1");
  }

  @Test
  void read_sheet_isCsvWithoutFormulas() {
    assertThat(text("survey://" + survey + "/results.csv"))
        .isEqualTo(
            """
            question_id,question,kind,measure,answer,value
            q1,"'=Where, now?",single_choice,answered,,1
            q1,"'=Where, now?",single_choice,skipped,,0
            q1,"'=Where, now?",single_choice,count,In,0
            q1,"'=Where, now?",single_choice,percent,In,0.0
            q1,"'=Where, now?",single_choice,count,'+Out,1
            q1,"'=Where, now?",single_choice,percent,'+Out,100.0
            q2,Why?,open_text,answered,,1
            q2,Why?,open_text,skipped,,0
            q2,Why?,open_text,latest_answer,'=1+1,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void read_surveyOfAnotherTeam_isUnknown() {
    assertThat(read(NORTHWIND, "survey://" + survey)).isInstanceOf(CallOutcome.Unknown.class);
    assertThat(read(NORTHWIND, "survey://" + survey + "/results.csv"))
        .isInstanceOf(CallOutcome.Unknown.class);
  }

  @Test
  void read_noSurvey_isUnknown() {
    assertThat(read(ACME, "survey://nothing")).isInstanceOf(CallOutcome.Unknown.class);
  }

  private CallOutcome<PromptAnswer> prompt(Caller caller, Map<String, String> arguments) {
    return database.transaction(
        () -> harness.prompts().get(Call.quiet(caller), "analyse_survey", arguments));
  }

  @Test
  void prompt_survey_carriesTheResults() {
    PromptAnswer answer =
        ((CallOutcome.Done<PromptAnswer>)
                prompt(ACME, Map.of("survey_id", survey, "focus", "the reasons")))
            .answer();
    assertThat(answer.messages()).hasSize(2);
    assertThat(answer.messages().get(0).content()).isInstanceOf(Content.Embedded.class);
    assertThat(((Content.Text) answer.messages().get(1).content()).text())
        .endsWith("Look most at: the reasons");
  }

  @Test
  void prompt_surveyOfAnotherTeam_isRefusedLikeOneThatIsNot() {
    assertThat(prompt(NORTHWIND, Map.of("survey_id", survey)))
        .isEqualTo(prompt(NORTHWIND, Map.of("survey_id", "nothing")))
        .isInstanceOf(CallOutcome.BadParams.class);
  }

  private List<String> complete(Caller caller, Completions.Reference reference, String typed) {
    CallOutcome<Completions.Suggestions> outcome =
        database.transaction(
            () ->
                harness
                    .completions()
                    .complete(Call.quiet(caller), reference, "survey_id", typed, Map.of()));
    return ((CallOutcome.Done<Completions.Suggestions>) outcome).answer().values();
  }

  @Test
  void complete_partOfTheTitle_suggestsTheId() {
    Completions.Reference prompt = new Completions.Reference.ToPrompt("analyse_survey");
    assertThat(complete(ACME, prompt, "lunch")).containsExactly(survey);
    assertThat(complete(ACME, prompt, "")).containsExactly(survey);
    assertThat(complete(ACME, prompt, "100%")).containsExactly(survey);
    assertThat(complete(ACME, prompt, survey)).containsExactly(survey);
    assertThat(complete(ACME, prompt, "1_0%")).isEmpty();
  }

  @Test
  void complete_otherTeam_suggestsNothing() {
    Completions.Reference template =
        new Completions.Reference.ToTemplate("survey://{survey_id}/results.csv");
    assertThat(complete(ACME, template, "lunch")).containsExactly(survey);
    assertThat(complete(NORTHWIND, template, "lunch")).isEmpty();
  }

  private ObjectNode confirmed(String tool) {
    String confirmation = structured(tool, id()).at("/confirmation_required/confirmation").asText();
    return id().put("confirmation", confirmation);
  }

  @Test
  void close_confirmed_takesNoMoreResponses() {
    assertThat(structured("close_survey", confirmed("close_survey")).path("status").asText())
        .isEqualTo("closed");
    ObjectNode more = id();
    more.putArray("responses").addObject().putObject("answers");
    assertThat(call(ACME, "record_responses", more).error()).isTrue();
  }

  @Test
  void delete_unconfirmed_changesNothing() {
    structured("delete_survey", id());
    assertThat(structured("get_survey", id()).path("id").asText()).isEqualTo(survey);
  }

  @Test
  void delete_confirmed_leavesNothing() {
    assertThat(structured("delete_survey", confirmed("delete_survey")).path("total_responses"))
        .hasToString("1");
    assertThat(call(ACME, "get_survey", id()).error()).isTrue();
  }

  @Test
  void delete_surveyOfAnotherTeam_isNotFound() {
    JsonNode asked = call(NORTHWIND, "delete_survey", id()).structured().orElseThrow();
    ObjectNode again =
        id().put("confirmation", asked.at("/confirmation_required/confirmation").asText());
    assertThat(call(NORTHWIND, "delete_survey", again).error()).isTrue();
    assertThat(structured("get_survey", id()).path("id").asText()).isEqualTo(survey);
  }

  private static Change changed(String uri) {
    return new Change.Resource(Optional.of(ToolHarness.ACME.id()), uri);
  }

  @Test
  void changes_newSurveyAndResponses_areTold() {
    assertThat(changes.take())
        .contains(
            changed("survey://newest"),
            changed("survey://" + survey),
            changed("survey://" + survey + "/results.csv"));
  }

  @Test
  void changes_deleted_areTold() {
    ObjectNode confirmed = confirmed("delete_survey");
    changes.take();
    structured("delete_survey", confirmed);
    assertThat(changes.take()).contains(changed("survey://" + survey));
  }
}
