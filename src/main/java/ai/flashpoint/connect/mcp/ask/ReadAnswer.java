package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import ai.flashpoint.connect.tool.UnusableText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Reads what a client answered to a question, if it is an answer to that question. */
final class ReadAnswer {

  private ReadAnswer() {}

  /** The answer, or nothing if it does not fit: then the question is asked again. */
  static Optional<InputAnswer> of(InputRequest request, JsonNode raw) {
    if (!(raw instanceof ObjectNode answer) || UnusableText.in(answer)) {
      return Optional.empty();
    }
    if (request instanceof InputRequest.Sample) {
      return result(answer, answer.path("content").isContainerNode());
    }
    if (request instanceof InputRequest.Roots) {
      return result(answer, answer.path("roots").isArray());
    }
    return switch (answer.path("action").asText()) {
      case "accept" ->
          request instanceof InputRequest.Form form
              ? filled(form, answer.path("content"))
              : Optional.of(new InputAnswer.Accepted(Json.object()));
      case "decline" -> Optional.of(new InputAnswer.Declined());
      case "cancel" -> Optional.of(new InputAnswer.Cancelled());
      default -> Optional.empty();
    };
  }

  private static Optional<InputAnswer> result(ObjectNode answer, boolean complete) {
    // a client that cannot or may not answers in the words of a person who says no
    if (answer.path("action").asText().equals("decline")) {
      return Optional.of(new InputAnswer.Declined());
    }
    if (answer.path("action").asText().equals("cancel")) {
      return Optional.of(new InputAnswer.Cancelled());
    }
    return complete ? Optional.of(new InputAnswer.Result(answer)) : Optional.empty();
  }

  private static Optional<InputAnswer> filled(InputRequest.Form form, JsonNode content) {
    ObjectNode values =
        content instanceof ObjectNode object
            ? object
            : content.isMissingNode() || content.isNull() ? Json.object() : null;
    return values != null && CheckForm.fits(form.schema(), values)
        ? Optional.of(new InputAnswer.Accepted(values))
        : Optional.empty();
  }
}
