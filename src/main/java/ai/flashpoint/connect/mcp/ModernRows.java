package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Rows of the era decision about messages that are modern, claim to be, or should have. */
final class ModernRows {

  /** Methods whose main parameter is mirrored in {@code Mcp-Name}. */
  private static final Map<String, String> NAMED =
      Map.of(
          "tools/call", "name",
          "prompts/get", "name",
          "resources/read", "uri",
          "tasks/get", "taskId",
          "tasks/update", "taskId",
          "tasks/cancel", "taskId");

  private ModernRows() {}

  /** Goes on to the method lookup, which does not know it: no header can change that answer. */
  static Optional<Verdict> handshake(Incoming message) {
    return claimingRequest(message)
            && message.method().equals("initialize")
            && Envelope.fault(message.meta()).isEmpty()
            && ModernRevision.SERVED.contains(message.claimedRevision())
        ? Optional.of(new Verdict.Modern(message.request()))
        : Optional.empty();
  }

  static Optional<Verdict> malformedEnvelope(Incoming message) {
    if (!claimingRequest(message)) {
      return Optional.empty();
    }
    return Envelope.fault(message.meta())
        .flatMap(text -> EraDecision.refuse(message, RpcFailure.badEnvelope(text)));
  }

  static Optional<Verdict> otherVersionHeader(Incoming message) {
    return claimingRequest(message) && versionDiffers(message)
        ? mismatch(message, "MCP-Protocol-Version differs from the body.")
        : Optional.empty();
  }

  static Optional<Verdict> otherMethodHeader(Incoming message) {
    return claimingRequest(message) && methodDiffers(message)
        ? mismatch(message, "Mcp-Method differs from the body.")
        : Optional.empty();
  }

  static Optional<Verdict> unservedRevision(Incoming message) {
    String revision = message.claimedRevision();
    return claimingRequest(message) && !ModernRevision.SERVED.contains(revision)
        ? EraDecision.refuse(message, RpcFailure.unsupportedRevision(revision))
        : Optional.empty();
  }

  static Optional<Verdict> missingHeaders(Incoming message) {
    if (!claimingRequest(message)) {
      return Optional.empty();
    }
    McpHeaders headers = message.headers();
    if (headers.version().isEmpty()) {
      return mismatch(message, "MCP-Protocol-Version is missing.");
    }
    if (headers.method().isEmpty()) {
      return mismatch(message, "Mcp-Method is missing.");
    }
    return nameAgrees(message)
        ? Optional.empty()
        : mismatch(message, "Mcp-Name is missing, unreadable or differs from the body.");
  }

  static Optional<Verdict> request(Incoming message) {
    return claimingRequest(message)
        ? Optional.of(new Verdict.Modern(message.request()))
        : Optional.empty();
  }

  /** A modern error, so that a newer client does not take us for a legacy server. */
  static Optional<Verdict> requestWithoutEnvelope(Incoming message) {
    if (!message.isRequest() || !message.headers().modernLike()) {
      return Optional.empty();
    }
    String capabilities =
        message.meta().has(Envelope.CAPABILITIES) ? "" : " and " + Envelope.CAPABILITIES;
    String text = "params._meta lacks " + Envelope.VERSION + capabilities + ".";
    return EraDecision.refuse(message, RpcFailure.badEnvelope(text));
  }

  static Optional<Verdict> notification(Incoming message) {
    if (message.claims()) {
      return versionDiffers(message) || methodDiffers(message)
          ? mismatch(message, "The headers differ from the body.")
          : EraDecision.drop();
    }
    return message.headers().modernLike() ? EraDecision.drop() : Optional.empty();
  }

  private static boolean claimingRequest(Incoming message) {
    return message.isRequest() && message.claims();
  }

  private static boolean versionDiffers(Incoming message) {
    return message
        .headers()
        .version()
        .filter(v -> !v.equals(message.claimedRevision()))
        .isPresent();
  }

  private static boolean methodDiffers(Incoming message) {
    return message.headers().method().filter(m -> !m.equals(message.method())).isPresent();
  }

  private static boolean nameAgrees(Incoming message) {
    String parameter = NAMED.get(message.method());
    if (parameter == null) {
      return true;
    }
    JsonNode value = message.body().path("params").path(parameter);
    Optional<String> header = message.headers().name();
    if (!value.isTextual()) {
      return header.isEmpty();
    }
    return header.flatMap(MirroredValue::decode).filter(value.textValue()::equals).isPresent();
  }

  private static Optional<Verdict> mismatch(Incoming message, String text) {
    return EraDecision.refuse(message, RpcFailure.headerMismatch(text));
  }
}
