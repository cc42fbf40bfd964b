package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Asks whether a tool may run: the person, by a form, where the client can show one; else by an
 * answer that says what would happen and hands out a confirmation to call again with.
 *
 * @param structured whether the tool's answers have structured content
 */
record AskFirst(
    String tool, ConfirmationText text, boolean structured, Confirmations confirmations) {

  static final String ARGUMENT = "confirmation";

  private static final String KEY = "flashpoint_confirm";
  private static final String ACCEPTED = "confirm";
  private static final String REQUIRED = "confirmation_required";

  /**
   * What to answer instead of running; empty if the tool may run.
   *
   * @param arguments without the confirmation
   * @param confirmation as it was given, or empty
   * @throws InputRequired until the person has answered
   */
  Optional<ToolAnswer> instead(Call call, ObjectNode arguments, String confirmation) {
    if (showsForms(call)) {
      return asked(call.inputs().ask(KEY, new InputRequest.Form(text.question(arguments), form())));
    }
    return confirmations.use(confirmation, call.caller(), tool, arguments)
        ? Optional.empty()
        : Optional.of(handOut(call.caller(), arguments, !confirmation.isEmpty()));
  }

  /** The tool let go of its call before it did anything; the same call comes again. */
  void comesAgain(Call call, ObjectNode arguments, String confirmation) {
    // Where the person is asked by form, the call used no confirmation and can give none back
    if (!showsForms(call)) {
      confirmations.takeBack(confirmation, call.caller(), tool, arguments);
    }
  }

  private static boolean showsForms(Call call) {
    return call.inputs().abilities().has(ClientAbility.ELICITATION_FORM);
  }

  private static Optional<ToolAnswer> asked(InputAnswer answer) {
    return answer instanceof InputAnswer.Accepted accepted
            && accepted.content().path(ACCEPTED).asBoolean()
        ? Optional.empty()
        : Optional.of(ToolAnswer.failure("The person did not agree. Nothing was changed."));
  }

  private static ObjectNode form() {
    ObjectNode schema = Json.object().put("type", "object");
    schema
        .putObject("properties")
        .putObject(ACCEPTED)
        .put("type", "boolean")
        .put("title", "Yes, do it");
    schema.putArray("required").add(ACCEPTED);
    return schema;
  }

  private ToolAnswer handOut(Caller caller, ObjectNode arguments, boolean another) {
    Confirmations.Issued issued = confirmations.issue(caller, tool, arguments);
    String question = text.question(arguments);
    Content told =
        new Content.Text(
            (another ? "That confirmation is not for this call, was used, or is too old. " : "")
                + "Nothing was done yet.\n"
                + question
                + "\nAsk the person. If the answer is yes, call "
                + tool
                + " again once, within 10 minutes, with the same arguments and "
                + ARGUMENT
                + ": "
                + issued.text());
    ObjectNode required = Json.object();
    required
        .putObject(REQUIRED)
        .put("question", question)
        .put(ARGUMENT, issued.text())
        .put("expires_at", issued.expiresAt().toString());
    return new ToolAnswer(
        List.of(told), structured ? Optional.of(required) : Optional.empty(), false);
  }

  /** The input schema with the argument; an illegal argument if the tool has one of that name. */
  static ObjectNode input(ObjectNode schema) {
    ObjectNode more = schema.deepCopy();
    ObjectNode properties = more.withObjectProperty("properties");
    if (properties.has(ARGUMENT)) {
      throw new IllegalArgumentException(
          "has an argument named "
              + ARGUMENT
              + ", which tools that ask first get by themselves: rename it or use Confirm.NEVER");
    }
    properties
        .putObject(ARGUMENT)
        .put("type", "string")
        .put("maxLength", 200)
        .put(
            "description",
            "Leave it out. Only if an answer hands out a confirmation, and the person agreed, call"
                + " again with it.");
    return more;
  }

  /** The output schema with the answer that hands out a confirmation. */
  static ObjectNode output(ObjectNode schema) {
    ObjectNode either = Json.object();
    if (schema.path("type").asText().equals("object")) {
      either.put("type", "object");
    }
    ObjectNode handedOut = Json.object().put("type", "object");
    ObjectNode inner = handedOut.putObject("properties").putObject(REQUIRED).put("type", "object");
    ObjectNode members = inner.putObject("properties");
    members.putObject("question").put("type", "string");
    members.putObject(ARGUMENT).put("type", "string");
    members.putObject("expires_at").put("type", "string").put("format", "date-time");
    handedOut.putArray("required").add(REQUIRED);
    handedOut.put("additionalProperties", false);
    either.putArray("anyOf").add(schema).add(handedOut);
    return either;
  }
}
