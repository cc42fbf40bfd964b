package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.ask.Handshake;
import ai.flashpoint.connect.mcp.ask.PendingAnswers;
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
  private final AfterHandshake after;

  LegacyConversation(
      RunLegacy run,
      RunBatch batches,
      OpenCalls open,
      PendingAnswers pending,
      AfterHandshake after) {
    this.run = run;
    this.batches = batches;
    this.open = open;
    this.pending = pending;
    this.after = after;
  }

  void take(Visit visit, Verdict verdict, Line line) {
    if (verdict instanceof Verdict.Legacy call
        && call.request().method().equals(LegacyEra.INITIALIZE)) {
      run.run(visit, call, ClientAbilities.NONE, line);
      return;
    }
    Optional<Handshake> handshake = handshake(visit);
    if (visit.mcpSession().isPresent() && handshake.isEmpty() && means(verdict)) {
      line.answer(
          unknownSession(
              verdict instanceof Verdict.Legacy call
                  ? Optional.of(call.request().id())
                  : Optional.empty()));
    } else if (verdict instanceof Verdict.Legacy call) {
      serve(visit, inRevision(call, visit, handshake), handshake, line);
    } else if (verdict instanceof Verdict.LegacyBatch batch) {
      batch.elements().forEach(element -> hear(visit, element));
      batches.run(visit, batch, line);
    } else {
      ((Verdict.Accepted) verdict).said().ifPresent(message -> hear(visit, message));
      line.answer(RpcAnswer.accepted());
    }
  }

  private void serve(Visit visit, Verdict.Legacy call, Optional<Handshake> handshake, Line line) {
    if (after.said().has(visit, call.request(), call.revision())) {
      line.answer(RpcAnswer.of(200, after.said().response(visit, call.request())));
    } else {
      run.run(visit, call, handshake.map(Handshake::abilities).orElse(ClientAbilities.NONE), line);
    }
  }

  /** Asks for the stream that belongs to a handshake. */
  void listen(Visit visit, Line line) {
    if (handshake(visit).isPresent()) {
      after.streams().open(visit, line);
    } else {
      line.answer(unknownSession(Optional.empty()));
    }
  }

  private Optional<Handshake> handshake(Visit visit) {
    return visit.mcpSession().flatMap(id -> after.sessions().open(visit.session(), id));
  }

  /** What a modern client lets drop is not under any session. */
  private static boolean means(Verdict verdict) {
    return !(verdict instanceof Verdict.Accepted accepted) || accepted.said().isPresent();
  }

  /** Makes the client begin anew. */
  private static RpcAnswer unknownSession(Optional<JsonNode> id) {
    RpcFailure failure =
        RpcFailure.invalidRequest(
            "This Mcp-Session-Id is not of this connection: initialize again.");
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
