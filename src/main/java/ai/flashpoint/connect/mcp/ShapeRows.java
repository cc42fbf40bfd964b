package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of the era decision that look at the form of the body. */
final class ShapeRows {

  /** Most messages in one batch. */
  static final int MAX_BATCH = 10;

  private ShapeRows() {}

  static Optional<Verdict> scalar(Incoming message) {
    JsonNode body = message.body();
    return body.isObject() || body.isArray() ? Optional.empty() : refuse(message, "not an object");
  }

  static Optional<Verdict> badBatch(Incoming message) {
    JsonNode body = message.body();
    if (!body.isArray()) {
      return Optional.empty();
    }
    if (!message.headers().legacy().map(LegacyRevision::batches).orElse(false)) {
      return refuse(message, "this protocol revision has no batches");
    }
    if (body.isEmpty() || body.size() > MAX_BATCH) {
      return refuse(message, "a batch holds 1 to " + MAX_BATCH + " messages");
    }
    for (Incoming element : elements(message)) {
      if (element.claims()) {
        return refuse(message, "a message of a newer protocol revision stands in a batch");
      }
      if (!element.isPostedResponse() && element.fault().isPresent()) {
        return refuse(message, "an element of the batch is not a JSON-RPC 2.0 message");
      }
    }
    return Optional.empty();
  }

  static Optional<Verdict> batch(Incoming message) {
    if (!message.body().isArray()) {
      return Optional.empty();
    }
    return message
        .headers()
        .legacy()
        .map(revision -> new Verdict.LegacyBatch(elements(message), revision));
  }

  static Optional<Verdict> postedResponse(Incoming message) {
    if (!message.isPostedResponse()) {
      return Optional.empty();
    }
    return message.headers().modernLike()
        ? refuse(message, "this protocol revision has no responses from the client")
        : EraDecision.accept(message);
  }

  static Optional<Verdict> malformed(Incoming message) {
    return message
        .fault()
        .flatMap(text -> EraDecision.refuse(message, RpcFailure.invalidRequest(text)));
  }

  private static List<Incoming> elements(Incoming message) {
    List<Incoming> elements = new ArrayList<>(message.body().size());
    message.body().forEach(body -> elements.add(new Incoming(body, message.headers())));
    return elements;
  }

  private static Optional<Verdict> refuse(Incoming message, String why) {
    return EraDecision.refuse(message, RpcFailure.invalidRequest("Not a valid request: " + why));
  }
}
