package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.tool.Call;

/** Sums up a survey's responses, telling how far it is and stopping when nobody waits. */
record AnalyseSurvey(Surveys surveys, Call call) {

  private static final long STEP = 100;

  /** The results; needs the caller's transaction. */
  SurveyResults of(SurveyEntity survey) {
    SurveyTally tally = new SurveyTally(survey.questions());
    surveys.forEachResponse(
        survey,
        answers -> {
          tally.add(answers);
          if (tally.responses() % STEP == 0) {
            call.cancellation().check();
            call.progress().report(tally.responses(), survey.responseCount(), "Reading responses");
          }
        });
    return new SurveyResults(
        survey.id(), survey.title(), survey.status(), tally.responses(), tally.results());
  }
}
