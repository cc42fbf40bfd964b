package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What the era decision says about a body. */
sealed interface Verdict {

  /** Answered with the failure's own HTTP status. */
  record Refused(Optional<JsonNode> id, RpcFailure failure) implements Verdict {}

  /**
   * A notification or a client's response.
   *
   * @param said the message where its revision gives it a meaning, else it is dropped
   */
  record Accepted(Optional<Incoming> said) implements Verdict {}

  record Legacy(RpcRequest request, LegacyRevision revision) implements Verdict {}

  /** Each element is a well-formed message or a posted response, none claims to be modern. */
  record LegacyBatch(List<Incoming> elements, LegacyRevision revision) implements Verdict {}

  record Modern(RpcRequest request) implements Verdict {}
}
