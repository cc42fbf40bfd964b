package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.ask.AskedInputs;
import ai.flashpoint.connect.mcp.ask.DeclaredAbilities;
import ai.flashpoint.connect.mcp.ask.Handshake;
import ai.flashpoint.connect.mcp.ask.SignedSessionId;
import ai.flashpoint.connect.tool.ClientAbilities;
import java.util.Set;

/**
 * Runs a request of the revisions with a handshake. The client's departure cancels nothing, a
 * notification does; questions go out on the call's stream, and the method runs again when the
 * answers have come.
 */
final class RunLegacy {

  private static final Set<String> NEEDED_AGAIN =
      Set.of("name", "arguments", "uri", "ref", "argument", "context");

  private final LegacyEra era;
  private final Surroundings around;
  private final OpenCalls open;
  private final AskLegacy ask;
  private final SignedSessionId sessions;
  private final LogLevels levels;

  RunLegacy(
      LegacyEra era, Surroundings around, OpenCalls open, AskLegacy ask, AfterHandshake after) {
    this.era = era;
    this.around = around;
    this.open = open;
    this.ask = ask;
    this.sessions = after.sessions();
    this.levels = after.levels();
  }

  /**
   * Runs it.
   *
   * @param abilities what the client declared at its handshake
   */
  void run(Visit visit, Verdict.Legacy legacy, ClientAbilities abilities, Line line) {
    RpcRequest request = legacy.request();
    Interest interest =
        line.streams()
            ? new Interest(RunModern.progressToken(request), levels.of(visit, request))
            : Interest.NONE;
    boolean aside = interest.isAny() && ModernEra.lasts(request.method());
    if (aside) {
      // First: where it fails, the container answers, and nobody else may afterwards
      line.detach();
    }
    OngoingCall call =
        new OngoingCall(
            visit, line, around, interest, request.named(), failure -> failed(request, failure));
    call.runs(AskedInputs.first(line.streams() ? abilities : ClientAbilities.NONE));
    open.add(new OpenCalls.Name(visit.session(), visit.mcpSession(), request.id()), call);
    call.begin();
    line.whenGone(() -> gone(call));
    if (aside) {
      Aside.begin(call, around, () -> step(call, visit, legacy));
    } else {
      step(call, visit, legacy);
    }
  }

  /** Who is gone cannot answer, nor be told. What runs goes on. */
  private static void gone(OngoingCall call) {
    if (call.isParked()) {
      call.cancel();
    }
  }

  private void step(OngoingCall call, Visit visit, Verdict.Legacy legacy) {
    RpcRequest request = legacy.request();
    try {
      LegacyStep step = era.step(call, request, legacy.revision());
      if (step instanceof LegacyStep.Asks asks) {
        // What waits for a person may wait long, and must not keep what nobody will read again
        request.params().retain(NEEDED_AGAIN);
        ask.ask(
            call,
            visit.session(),
            legacy.revision(),
            asks.requests(),
            () -> step(call, visit, legacy));
      } else {
        LegacyStep.Answers answers = (LegacyStep.Answers) step;
        RpcAnswer answer = RpcAnswer.of(200, RpcAnswer.result(request.id(), answers.result()));
        call.answer(
            request.method().equals(LegacyEra.INITIALIZE) ? begun(visit, request, answer) : answer);
      }
    } catch (RpcFailure e) {
      call.answer(failed(request, e));
    } catch (RuntimeException | Error e) {
      call.answer(failed(request, Fault.log(request.method(), e)));
    }
  }

  /** From 2025-06-18 on clients get an id that carries what they declared. */
  private RpcAnswer begun(Visit visit, RpcRequest request, RpcAnswer answer) {
    LegacyRevision revision = LegacyEra.agreed(request.params());
    if (!revision.keepsSessions()) {
      return answer;
    }
    ClientAbilities abilities =
        revision.known(DeclaredAbilities.read(request.params().path("capabilities")));
    return answer.with(sessions.make(visit.session(), new Handshake(revision.wire(), abilities)));
  }

  private static RpcAnswer failed(RpcRequest request, RpcFailure failure) {
    return RpcAnswer.failed(200, request.id(), failure);
  }
}
