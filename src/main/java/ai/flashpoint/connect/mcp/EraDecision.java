package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides which era a body belongs to. The body leads: a request whose {@code params._meta} names a
 * revision claims to be modern, and only then do the headers have to agree. The first row that
 * applies decides.
 */
final class EraDecision {

  private static final List<Function<Incoming, Optional<Verdict>>> ROWS =
      List.of(
          ShapeRows::scalar,
          ShapeRows::badBatch,
          ShapeRows::batch,
          ShapeRows::postedResponse,
          ShapeRows::malformed,
          LegacyRows::handshake,
          LegacyRows::handshakeUnderModernHeader,
          ModernRows::handshake,
          ModernRows::malformedEnvelope,
          ModernRows::otherVersionHeader,
          ModernRows::otherMethodHeader,
          ModernRows::unservedRevision,
          ModernRows::missingHeaders,
          ModernRows::request,
          ModernRows::requestWithoutEnvelope,
          LegacyRows::request,
          LegacyRows::unservedRevision,
          ModernRows::notification,
          LegacyRows::notification);

  private EraDecision() {}

  static Verdict decide(byte[] body, McpHeaders headers) {
    Incoming message;
    try {
      message = new Incoming(Json.read(body), headers);
    } catch (JsonProcessingException e) {
      return new Verdict.Refused(Incoming.unreadableId(headers), RpcFailure.parseError());
    }
    for (Function<Incoming, Optional<Verdict>> row : ROWS) {
      Optional<Verdict> verdict = row.apply(message);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    throw new IllegalStateException("no row of the era decision applies");
  }

  static Optional<Verdict> refuse(Incoming message, RpcFailure failure) {
    return Optional.of(new Verdict.Refused(message.errorId(), failure));
  }

  static Optional<Verdict> drop() {
    return Optional.of(new Verdict.Accepted(Optional.empty()));
  }

  static Optional<Verdict> accept(Incoming message) {
    return Optional.of(new Verdict.Accepted(Optional.of(message)));
  }
}
