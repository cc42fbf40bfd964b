package ai.flashpoint.connect.survey;

import java.util.List;
import java.util.UUID;

/** The analysis of a survey, question by question. */
record SurveyResults(
    UUID surveyId,
    String title,
    SurveyStatus status,
    long totalResponses,
    List<QuestionResult> questions) {}
