package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.ask.Handshake;
import ai.flashpoint.connect.mcp.ask.PendingAnswers;
import ai.flashpoint.connect.mcp.ask.SignedSessionId;
import ai.flashpoint.connect.tool.ClientAbilities;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What clients of the revisions with a handshake say: requests, batches, notifications and answers
 * to our questions, under the session id that carries their handshake.
 */
final class LegacyConversation {

  private static final String CANCELLED = "notifications/cancelled";

  private final RunLegacy run;
  private final RunBatch batches;
  private final OpenCalls open;
  private final PendingAnswers pending;
  private final SignedSessionId sessions;

  LegacyConversation(
      RunLegacy run,
      RunBatch batches,
      OpenCalls open,
      PendingAnswers pending,
      SignedSessionId sessions) {
    this.run = run;
    this.batches = batches;
    this.open = open;
    this.pending = pending;
    this.sessions = sessions;
  }

  void take(Visit visit, Verdict verdict, Line line) {
    if (verdict instanceof Verdict.Legacy call
        && call.request().method().equals(LegacyEra.INITIALIZE)) {
      run.run(visit, call, ClientAbilities.NONE, line);
      return;
    }
    Optional<Handshake> handshake =
        visit.mcpSession().flatMap(id -> sessions.open(visit.session(), id));
    if (visit.mcpSession().isPresent() && handshake.isEmpty() && means(verdict)) {
      line.answer(unknownSession(verdict));
    } else if (verdict instanceof Verdict.Legacy call) {
      run.run(
          visit,
          inRevision(call, visit, handshake),
          handshake.map(Handshake::abilities).orElse(ClientAbilities.NONE),
          line);
    } else if (verdict instanceof Verdict.LegacyBatch batch) {
      batch.elements().forEach(element -> hear(visit, element));
      batches.run(visit, batch, line);
    } else {
      ((Verdict.Accepted) verdict).said().ifPresent(message -> hear(visit, message));
      line.answer(RpcAnswer.accepted());
    }
  }

  /** What a modern client lets drop is not under any session. */
  private static boolean means(Verdict verdict) {
    return !(verdict instanceof Verdict.Accepted accepted) || accepted.said().isPresent();
  }

  /** Makes the client begin anew. */
  private static RpcAnswer unknownSession(Verdict verdict) {
    RpcFailure failure =
        RpcFailure.invalidRequest(
            "This Mcp-Session-Id is not of this connection: initialize again.");
    Optional<JsonNode> id =
        verdict instanceof Verdict.Legacy call
            ? Optional.of(call.request().id())
            : Optional.empty();
    return RpcAnswer.of(404, RpcAnswer.error(id, failure));
  }

  /** Who does not say a revision speaks the one of the handshake. */
  private static Verdict.Legacy inRevision(
      Verdict.Legacy call, Visit visit, Optional<Handshake> handshake) {
    return visit.headers().version().isPresent()
        ? call
        : handshake
            .flatMap(known -> LegacyRevision.of(known.revision()))
            .map(revision -> new Verdict.Legacy(call.request(), revision))
            .orElse(call);
  }

  private void hear(Visit visit, Incoming message) {
    if (message.isPostedResponse()) {
      pending.arrived(visit.session(), message.body());
    } else if (message.method().equals(CANCELLED) && !message.isRequest()) {
      JsonNode id = message.body().path("params").path("requestId");
      open.cancel(new OpenCalls.Name(visit.session(), visit.mcpSession(), id));
    }
  }
}
