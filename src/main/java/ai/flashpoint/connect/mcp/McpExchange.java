package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;

/** One body in, one answer out: picks the era and writes what it says as JSON-RPC. */
final class McpExchange {

  private final LegacyEra legacy;
  private final ModernEra modern;
  private final CheckMirroredArguments mirrored;

  McpExchange(LegacyEra legacy, ModernEra modern, CheckMirroredArguments mirrored) {
    this.legacy = legacy;
    this.modern = modern;
    this.mirrored = mirrored;
  }

  RpcAnswer answer(Caller caller, McpHeaders headers, byte[] body) {
    Verdict verdict = EraDecision.decide(body, headers);
    if (verdict instanceof Verdict.Modern call) {
      return modern(caller, call.request(), headers);
    }
    if (verdict instanceof Verdict.Legacy call) {
      return legacy(caller, call.request(), call.revision());
    }
    if (verdict instanceof Verdict.LegacyBatch batch) {
      return batch(caller, batch);
    }
    if (verdict instanceof Verdict.Refused refused) {
      return RpcAnswer.of(
          refused.failure().status(), RpcAnswer.error(refused.id(), refused.failure()));
    }
    return RpcAnswer.accepted();
  }

  private RpcAnswer modern(Caller caller, RpcRequest request, McpHeaders headers) {
    try {
      if (request.method().equals("tools/call")) {
        mirrored.check(caller, request.params(), headers);
      }
      return RpcAnswer.of(200, RpcAnswer.result(request.id(), modern.result(caller, request)));
    } catch (RpcFailure e) {
      return RpcAnswer.failed(e.status(), request.id(), e);
    }
  }

  private RpcAnswer legacy(Caller caller, RpcRequest request, LegacyRevision revision) {
    try {
      return RpcAnswer.of(
          200, RpcAnswer.result(request.id(), legacy.result(caller, request, revision)));
    } catch (RpcFailure e) {
      return RpcAnswer.failed(200, request.id(), e);
    }
  }

  private RpcAnswer batch(Caller caller, Verdict.LegacyBatch batch) {
    ArrayNode responses = Json.mapper().createArrayNode();
    for (Incoming element : batch.elements()) {
      if (element.isRequest() && !element.isPostedResponse()) {
        responses.add(inBatch(caller, element.request(), batch.revision()));
      }
    }
    return responses.isEmpty() ? RpcAnswer.accepted() : RpcAnswer.of(200, responses);
  }

  private JsonNode inBatch(Caller caller, RpcRequest request, LegacyRevision revision) {
    if (request.method().equals("initialize")) {
      RpcFailure alone = RpcFailure.invalidRequest("initialize must stand alone.");
      return RpcAnswer.error(Optional.of(request.id()), alone);
    }
    return legacy(caller, request, revision).body().orElseThrow();
  }
}
