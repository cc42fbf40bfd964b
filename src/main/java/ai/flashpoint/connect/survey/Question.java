package ai.flashpoint.connect.survey;

import java.util.List;
import java.util.Optional;

/**
 * A question of a survey.
 *
 * @param id unique in the survey
 * @param options there if, and only if, the kind is one of the choices
 */
record Question(
    String id, String text, QuestionKind kind, Optional<List<String>> options, boolean required) {}
