package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.ask.PendingAnswers;
import ai.flashpoint.connect.mcp.ask.SealedState;

/** One body in, one answer out: picks the era, which runs what is asked. */
final class McpExchange {

  private final RunModern modern;
  private final LegacyConversation legacy;
  private final Surroundings around;

  McpExchange(
      LegacyEra legacyEra,
      ModernEra modernEra,
      SealedState states,
      SubscribeModern subscriptions,
      CheckMirroredArguments mirrored,
      PendingAnswers pending,
      AfterHandshake after,
      Surroundings around) {
    OpenCalls open = new OpenCalls(pending, around);
    this.around = around;
    this.modern =
        new RunModern(
            modernEra, new ReadInputs(states), subscriptions, mirrored, after.levels(), around);
    this.legacy =
        new LegacyConversation(
            new RunLegacy(legacyEra, around, open, new AskLegacy(pending, around), after),
            new RunBatch(legacyEra, around),
            open,
            pending,
            after);
  }

  /** Answers on the line, now or later. */
  void take(Visit visit, byte[] body, Line line) {
    Verdict verdict = EraDecision.decide(body, visit.headers());
    if (verdict instanceof Verdict.Modern call) {
      modern.run(visit, call.request(), line);
    } else if (verdict instanceof Verdict.Refused refused) {
      line.answer(
          RpcAnswer.of(
              refused.failure().status(), RpcAnswer.error(refused.id(), refused.failure())));
    } else {
      legacy.take(visit, verdict, line);
    }
  }

  /** A client with a handshake asks for its stream. */
  void listen(Visit visit, Line line) {
    legacy.listen(visit, line);
  }

  /** The server stops: nothing under way is left without an answer. */
  void stop() {
    around.heartbeat().members().stream()
        .filter(OngoingCall.class::isInstance)
        .map(OngoingCall.class::cast)
        .forEach(call -> call.stop(RpcFailure.stopped("The server stops. Call again.")));
  }
}
