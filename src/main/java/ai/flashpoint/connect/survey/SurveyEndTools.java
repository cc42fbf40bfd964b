package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Description;
import ai.flashpoint.connect.tool.Tool;
import ai.flashpoint.connect.tool.ToolArg;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The tools that end a survey; the person is asked first. */
@ApplicationScoped
@Transactional
public class SurveyEndTools {

  private static final String ID = "The survey's id, from list_surveys or create_survey";

  @Inject Surveys surveys;

  @Tool(
      title = "Close a survey",
      description =
          "Ends a survey: it takes no more responses, its results stay. It cannot be opened again.",
      role = Role.MEMBER,
      idempotent = true,
      openWorld = false,
      confirmation =
          "Close the survey {survey_id}? It takes no more responses and cannot be opened again.")
  public SurveyAnswer closeSurvey(Caller caller, @ToolArg(description = ID) String surveyId) {
    SurveyEntity survey = new FindSurvey(surveys, caller.team().id()).changing(surveyId);
    survey.setStatus(SurveyStatus.CLOSED);
    surveys.changed(survey);
    return SurveyAnswer.of(survey);
  }

  /** What was deleted. */
  record Deleted(
      UUID surveyId, String title, @Description("Deleted with it") long totalResponses) {}

  @Tool(
      title = "Delete a survey",
      description = "Deletes a survey with all its responses. There is no way back.",
      role = Role.OWNER,
      openWorld = false,
      confirmation = "Delete the survey {survey_id} with all its responses? There is no way back.")
  public Deleted deleteSurvey(Caller caller, @ToolArg(description = ID) String surveyId) {
    SurveyEntity survey = new FindSurvey(surveys, caller.team().id()).changing(surveyId);
    Deleted deleted = new Deleted(survey.id(), survey.title(), survey.responseCount());
    surveys.delete(survey);
    return deleted;
  }
}
