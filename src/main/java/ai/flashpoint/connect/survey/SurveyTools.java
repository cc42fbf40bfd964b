package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Tool;
import ai.flashpoint.connect.tool.ToolArg;
import ai.flashpoint.connect.tool.ToolFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tools for a team's surveys. Always about the caller's team; nothing else can be named. */
@ApplicationScoped
@Transactional
public class SurveyTools {

  private static final int PAGE = 20;
  private static final String ID = "The survey's id, from list_surveys or create_survey";

  @Inject Surveys surveys;
  @Inject Clock clock;

  @Tool(
      title = "Create a survey",
      description =
          "Creates a survey with its questions in the team. It is open for responses at once."
              + " Answers the survey with its id and the ids of its questions.",
      role = Role.MEMBER,
      destructive = false,
      openWorld = false)
  public SurveyAnswer createSurvey(
      Caller caller,
      @ToolArg(description = "What people see as its name") @NotBlank @Size(max = 200) String title,
      @ToolArg(description = "In the order in which they are asked") @Size(min = 1, max = 100)
          List<@Valid NewQuestion> questions) {
    String stored = CheckQuestions.stored(CheckQuestions.check(questions));
    SurveyEntity survey =
        new SurveyEntity(
            UUID.randomUUID(), caller.team().id().value(), title.strip(), stored, now());
    surveys.add(survey);
    return SurveyAnswer.of(survey);
  }

  @Tool(
      title = "Get a survey",
      description = "Answers one survey of the team with its questions and their options.",
      readOnly = true,
      openWorld = false)
  public SurveyAnswer getSurvey(Caller caller, @ToolArg(description = ID) String surveyId) {
    return SurveyAnswer.of(new FindSurvey(surveys, caller.team().id()).reading(surveyId));
  }

  @Tool(
      title = "List surveys",
      description =
          "Lists the team's surveys, newest first, 20 at a time, with the number of responses.",
      readOnly = true,
      openWorld = false)
  public SurveyPage listSurveys(
      Caller caller,
      @ToolArg(description = "Only surveys with this status") Optional<SurveyStatus> status,
      @ToolArg(description = "The next_cursor of the page before; the newest if left out")
          Optional<@Size(max = 200) String> cursor) {
    List<SurveyPage.Summary> found =
        surveys.list(caller.team().id(), status, cursor.map(SurveyCursor::decode), PAGE + 1);
    if (found.size() <= PAGE) {
      return new SurveyPage(found, Optional.empty());
    }
    SurveyPage.Summary last = found.get(PAGE - 1);
    return new SurveyPage(
        List.copyOf(found.subList(0, PAGE)),
        Optional.of(new SurveyCursor(last.createdAt(), last.id()).encode()));
  }

  /** What was recorded; all of the call's responses or, by a failure, none. */
  record Recorded(UUID surveyId, int recorded, long totalResponses) {}

  @Tool(
      title = "Record responses",
      description =
          "Adds responses to an open survey: all of them, or none if one does not fit its"
              + " questions. Calling it twice records them twice.",
      role = Role.MEMBER,
      destructive = false,
      openWorld = false)
  public Recorded recordResponses(
      Caller caller,
      @ToolArg(description = ID) String surveyId,
      @ToolArg(description = "One for each person who answered") @Size(min = 1, max = 500)
          List<@Valid NewResponse> responses) {
    SurveyEntity survey = new FindSurvey(surveys, caller.team().id()).changing(surveyId);
    if (survey.status() != SurveyStatus.OPEN) {
      throw new ToolFailure(
          "The survey is " + survey.status().wire() + "; only open surveys take responses.");
    }
    surveys.record(survey, CheckResponses.check(survey.questions(), responses), now());
    return new Recorded(survey.id(), responses.size(), survey.responseCount());
  }

  @Tool(
      title = "Survey results",
      description =
          "Analyses all responses to a survey, question by question: counts and percentages, mean,"
              + " smallest and largest value, net promoter score, and the latest open answers.",
      readOnly = true,
      openWorld = false)
  public SurveyResults surveyResults(Call call, @ToolArg(description = ID) String surveyId) {
    return new AnalyseSurvey(surveys, call)
        .of(new FindSurvey(surveys, call.caller().team().id()).reading(surveyId));
  }

  /** As exact as both databases keep it, so that a page never begins inside a microsecond. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
