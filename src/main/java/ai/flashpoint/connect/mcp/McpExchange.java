package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.mcp.ask.PendingAnswers;
import ai.flashpoint.connect.mcp.ask.SealedState;
import ai.flashpoint.connect.quota.Admission;
import ai.flashpoint.connect.quota.CallLimits;

/** One body in, one answer out: picks the era, which runs what is asked. */
final class McpExchange {

  private final RunModern modern;
  private final LegacyConversation legacy;
  private final Surroundings around;
  private final CallLimits limits;

  McpExchange(
      LegacyEra legacyEra,
      ModernEra modernEra,
      SealedState states,
      SubscribeModern subscriptions,
      CheckMirroredArguments mirrored,
      PendingAnswers pending,
      AfterHandshake after,
      Surroundings around,
      CallLimits limits) {
    this.limits = limits;
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
    if (verdict instanceof Verdict.Refused refused) {
      line.answer(
          RpcAnswer.of(
              refused.failure().status(), RpcAnswer.error(refused.id(), refused.failure())));
      return;
    }
    int calls = verdict.calls();
    if (calls == 0) {
      legacy.take(visit, verdict, line);
      return;
    }
    TeamId team = visit.caller().team().id();
    if (limits.begin(visit.session(), team, calls) instanceof Admission.Refused refused) {
      line.answer(RpcAnswer.tooMany(verdict.id(), refused.retryAfter()));
      return;
    }
    try {
      run(visit, verdict, line);
    } finally {
      limits.end(visit.session(), team);
    }
  }

  private void run(Visit visit, Verdict verdict, Line line) {
    if (verdict instanceof Verdict.Modern call) {
      modern.run(visit, call.request(), line);
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
