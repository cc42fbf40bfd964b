package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.ask.AskedInputs;
import ai.flashpoint.connect.tool.LogLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Runs a modern request. Short ones stay on the request's thread; who asks for progress gets a
 * stream. The client's departure is the cancellation.
 */
final class RunModern {

  private final ModernEra era;
  private final ReadInputs inputs;
  private final SubscribeModern subscriptions;
  private final CheckMirroredArguments mirrored;
  private final LogLevels levels;
  private final Surroundings around;

  RunModern(
      ModernEra era,
      ReadInputs inputs,
      SubscribeModern subscriptions,
      CheckMirroredArguments mirrored,
      LogLevels levels,
      Surroundings around) {
    this.era = era;
    this.inputs = inputs;
    this.subscriptions = subscriptions;
    this.mirrored = mirrored;
    this.levels = levels;
    this.around = around;
  }

  void run(Visit visit, RpcRequest request, Line line) {
    AskedInputs asked;
    Interest interest;
    try {
      if (request.method().equals(SubscribeModern.METHOD)) {
        subscriptions.open(visit, request, line);
        return;
      }
      era.require(request.method(), visit.caller());
      if (request.method().equals("tools/call")) {
        mirrored.check(visit.caller(), request.params(), visit.headers());
      }
      asked = inputs.of(visit.caller(), request);
      Optional<LogLevel> level = levels.of(visit.caller(), request);
      interest = line.streams() ? new Interest(progressToken(request), level) : Interest.NONE;
    } catch (RpcFailure e) {
      line.answer(failed(request, e));
      return;
    }
    boolean aside = interest.isAny() && ModernEra.lasts(request.method());
    if (aside) {
      // First: where it fails, the container answers, and nobody else may afterwards
      line.detach();
    }
    OngoingCall call =
        new OngoingCall(
            visit, line, around, interest, request.named(), failure -> failed(request, failure));
    call.runs(asked);
    call.begin();
    line.whenGone(call::cancel);
    if (aside) {
      Aside.begin(call, around, () -> answer(call, request));
    } else {
      answer(call, request);
    }
  }

  private void answer(OngoingCall call, RpcRequest request) {
    RpcAnswer answer;
    try {
      answer =
          RpcAnswer.of(
              200, RpcAnswer.result(request.id(), era.result(call, call.inputs(), request)));
    } catch (RpcFailure e) {
      answer = failed(request, e);
    } catch (RuntimeException | Error e) {
      answer = failed(request, Fault.log(request.method(), e));
    }
    call.answer(answer);
  }

  private static RpcAnswer failed(RpcRequest request, RpcFailure failure) {
    return RpcAnswer.failed(failure.status(), request.id(), failure);
  }

  static Optional<JsonNode> progressToken(RpcRequest request) {
    JsonNode token = request.params().path("_meta").path(Envelope.PROGRESS);
    return token.isTextual() || token.isIntegralNumber() ? Optional.of(token) : Optional.empty();
  }
}
