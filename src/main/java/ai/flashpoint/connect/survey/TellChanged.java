package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.tool.Change;
import jakarta.enterprise.event.Event;
import java.util.Optional;

/** Tells the team's assistants which resources another survey makes another. */
record TellChanged(Event<Change> changes) {

  /** In the transaction that changes or deletes the survey. */
  void survey(SurveyEntity survey) {
    String id = survey.id().toString();
    tell(survey, SurveyResources.RESULTS.replace("{survey_id}", id));
    tell(survey, SurveyResources.SHEET.replace("{survey_id}", id));
    newest(survey);
  }

  /** In the transaction that adds the survey. */
  void newest(SurveyEntity survey) {
    tell(survey, SurveyResources.NEWEST);
  }

  private void tell(SurveyEntity survey, String uri) {
    changes.fire(new Change.Resource(Optional.of(new TeamId(survey.teamId())), uri));
  }
}
