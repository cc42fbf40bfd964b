package ai.flashpoint.connect.console.team;

/**
 * What is wrong with a field of a form.
 *
 * @param field its name
 * @param phrase the end of a phrase's key
 * @param value what the phrase names; empty if nothing
 */
record FieldProblem(String field, String phrase, String value) {

  FieldProblem(String field, String phrase) {
    this(field, phrase, "");
  }
}
