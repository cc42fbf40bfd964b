package ai.flashpoint.connect.mcp;

import java.util.Optional;

/** Rows of the era decision about messages without a modern claim. */
final class LegacyRows {

  private LegacyRows() {}

  static Optional<Verdict> handshake(Incoming message) {
    return isHandshake(message) ? serve(message) : Optional.empty();
  }

  /** No legacy client sends that; the text helps the author of a broken modern one. */
  static Optional<Verdict> handshakeUnderModernHeader(Incoming message) {
    return isHandshake(message) && message.headers().modernLike()
        ? EraDecision.refuse(
            message,
            RpcFailure.headerMismatch(
                "initialize belongs to revisions up to "
                    + LegacyRevision.NEWEST.wire()
                    + "; requests of "
                    + ModernRevision.FIRST
                    + " carry their metadata in params._meta."))
        : Optional.empty();
  }

  static Optional<Verdict> request(Incoming message) {
    return message.isRequest() ? serve(message) : Optional.empty();
  }

  static Optional<Verdict> unservedRevision(Incoming message) {
    return message.isRequest() && message.headers().oldUnknown()
        ? EraDecision.refuse(
            message,
            RpcFailure.invalidRequest("MCP-Protocol-Version names a revision not served here."))
        : Optional.empty();
  }

  static Optional<Verdict> notification(Incoming message) {
    return message.isRequest() ? Optional.empty() : EraDecision.accept(message);
  }

  private static boolean isHandshake(Incoming message) {
    return message.isRequest() && message.method().equals("initialize") && !message.claims();
  }

  private static Optional<Verdict> serve(Incoming message) {
    return message
        .headers()
        .legacy()
        .map(revision -> new Verdict.Legacy(message.request(), revision));
  }
}
