package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.tool.ToolFailure;

/** Finds a survey of a team by what a model wrote. */
record FindSurvey(Surveys surveys, TeamId team) {

  SurveyEntity reading(String surveyId) {
    return SurveyId.parse(surveyId)
        .flatMap(id -> surveys.find(team, id))
        .orElseThrow(FindSurvey::notFound);
  }

  /** Likewise; nobody else changes it until the transaction ends. */
  SurveyEntity changing(String surveyId) {
    return SurveyId.parse(surveyId)
        .flatMap(id -> surveys.lock(team, id))
        .orElseThrow(FindSurvey::notFound);
  }

  /** The same words for what never was, what is malformed and what another team has. */
  private static ToolFailure notFound() {
    return new ToolFailure(
        "There is no survey with this survey_id in your team; list_surveys shows those there are.");
  }
}
