package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What the era decision says about a body. */
sealed interface Verdict {

  /** How many requests it holds that do something. */
  default int calls() {
    return 0;
  }

  /** The id of the one request. */
  default Optional<JsonNode> id() {
    return Optional.empty();
  }

  /** Answered with the failure's own HTTP status. */
  record Refused(Optional<JsonNode> id, RpcFailure failure) implements Verdict {}

  /**
   * A notification or a client's response.
   *
   * @param said the message where its revision gives it a meaning, else it is dropped
   */
  record Accepted(Optional<Incoming> said) implements Verdict {}

  record Legacy(RpcRequest request, LegacyRevision revision) implements Verdict {

    @Override
    public int calls() {
      return 1;
    }

    @Override
    public Optional<JsonNode> id() {
      return Optional.of(request.id());
    }
  }

  /** Each element is a well-formed message or a posted response, none claims to be modern. */
  record LegacyBatch(List<Incoming> elements, LegacyRevision revision) implements Verdict {

    /** What wants a response; a posted response has an id too. */
    List<RpcRequest> requests() {
      return elements.stream()
          .filter(element -> element.isRequest() && !element.isPostedResponse())
          .map(Incoming::request)
          .toList();
    }

    @Override
    public int calls() {
      return requests().size();
    }
  }

  record Modern(RpcRequest request) implements Verdict {

    @Override
    public int calls() {
      return 1;
    }

    @Override
    public Optional<JsonNode> id() {
      return Optional.of(request.id());
    }
  }
}
