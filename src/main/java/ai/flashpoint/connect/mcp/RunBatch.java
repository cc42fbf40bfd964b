package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.mcp.ask.AskedInputs;
import ai.flashpoint.connect.tool.ClientAbilities;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs the requests of a batch one after the other (MCP 2025-03-26), under one time limit: when it
 * is stopped, those whose turn has not come do not run. Answered as one JSON array, so nothing in
 * it can report or ask.
 */
final class RunBatch {

  private final LegacyEra era;
  private final Surroundings around;

  RunBatch(LegacyEra era, Surroundings around) {
    this.era = era;
    this.around = around;
  }

  void run(Visit visit, Verdict.LegacyBatch batch, Line line) {
    List<RpcRequest> requests = batch.requests();
    if (requests.isEmpty()) {
      line.answer(RpcAnswer.accepted());
      return;
    }
    OngoingCall call =
        new OngoingCall(
            visit,
            line,
            around,
            Interest.NONE,
            "batch",
            failure -> all(requests, request -> error(request, failure)));
    call.runs(AskedInputs.first(ClientAbilities.NONE));
    call.begin();
    call.answer(all(requests, request -> response(call, request, batch.revision())));
  }

  private ObjectNode response(OngoingCall call, RpcRequest request, LegacyRevision revision) {
    if (request.method().equals(LegacyEra.INITIALIZE)) {
      return error(request, RpcFailure.invalidRequest("initialize must stand alone."));
    }
    if (call.isOver()) {
      return error(request, RpcFailure.stopped("The batch was stopped."));
    }
    try {
      LegacyStep step = era.step(call, request, revision);
      return RpcAnswer.result(request.id(), ((LegacyStep.Answers) step).result());
    } catch (RpcFailure e) {
      return error(request, e);
    } catch (RuntimeException | Error e) {
      return error(request, Fault.log(request.method(), e));
    }
  }

  private static ObjectNode error(RpcRequest request, RpcFailure failure) {
    return RpcAnswer.error(Optional.of(request.id()), failure);
  }

  private static RpcAnswer all(
      List<RpcRequest> requests, Function<RpcRequest, ObjectNode> response) {
    ArrayNode responses = Json.mapper().createArrayNode();
    requests.forEach(request -> responses.add(response.apply(request)));
    return RpcAnswer.of(200, responses);
  }
}
