package ai.flashpoint.connect.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A survey as the tools answer it. */
record SurveyAnswer(
    UUID id,
    String title,
    SurveyStatus status,
    Instant createdAt,
    long responseCount,
    List<Question> questions) {

  static SurveyAnswer of(SurveyEntity survey) {
    return new SurveyAnswer(
        survey.id(),
        survey.title(),
        survey.status(),
        survey.createdAt(),
        survey.responseCount(),
        survey.questions());
  }
}
