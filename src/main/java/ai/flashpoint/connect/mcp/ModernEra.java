package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.mcp.ask.AskedInputs;
import ai.flashpoint.connect.mcp.ask.RequestJson;
import ai.flashpoint.connect.mcp.ask.SealedState;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.InputRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * MCP 2026-07-28: stateless, every result says its type and who answered. Cacheable results are
 * private, since both the lists and the server's name depend on the caller.
 */
final class ModernEra {

  static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";

  static final WireProfile PROFILE = WireProfile.R2026_07_28;

  private static final String DISCOVER = "server/discover";
  private static final String READ = "resources/read";
  private static final Set<String> CACHEABLE =
      Set.of(
          DISCOVER,
          "tools/list",
          "prompts/list",
          "resources/list",
          "resources/templates/list",
          READ);

  private static final Set<String> LASTING = Set.of("tools/call", "prompts/get", READ);

  private static final long FRESH = Duration.ofMinutes(1).toMillis();

  private final Methods methods;
  private final ServerIdentity identity;
  private final SealedState states;

  ModernEra(Methods methods, ServerIdentity identity, SealedState states) {
    this.methods = methods;
    this.identity = identity;
    this.states = states;
  }

  /** Whether a method can take long and ask. */
  static boolean lasts(String method) {
    return LASTING.contains(method);
  }

  /**
   * Whether the caller has a method of this name, ahead of all that its params could be wrong in.
   *
   * @throws RpcFailure method not found, if not
   */
  void require(String method, Caller caller) {
    if (!method.equals(DISCOVER)) {
      methods.require(method, caller);
    }
  }

  /**
   * The result of one run of a method.
   *
   * @param inputs of this run, which the call offers
   */
  ObjectNode result(Call call, AskedInputs inputs, RpcRequest request) {
    Caller caller = call.caller();
    String method = request.method();
    if (method.equals(DISCOVER)) {
      return complete(method, discover(caller), caller);
    }
    CallOutcome<ObjectNode> outcome = methods.handle(method, call, request.params(), PROFILE);
    if (outcome instanceof CallOutcome.Done<ObjectNode> done) {
      return complete(method, done.answer(), caller);
    }
    if (outcome instanceof CallOutcome.NeedsInput<ObjectNode> needs) {
      return required(caller, inputs, request, needs.requests());
    }
    if (outcome instanceof CallOutcome.Lacks<ObjectNode> lacks) {
      throw RpcFailure.lacks(lacks.ability());
    }
    throw RpcFailure.stopped("The call was cancelled.");
  }

  private ObjectNode required(
      Caller caller, AskedInputs inputs, RpcRequest request, Map<String, InputRequest> requests) {
    ObjectNode result = Json.object().put("resultType", "input_required");
    ObjectNode questions = result.putObject("inputRequests");
    requests.forEach(
        (key, question) -> questions.set(key, RequestJson.of(question, true, Optional.empty())));
    result.put(
        ReadInputs.STATE,
        states.seal(caller.session().id(), request.method(), request.params(), inputs.kept()));
    result.putObject("_meta").set(SERVER_INFO, identity.of(caller));
    return result;
  }

  /** Adds what every complete result of the era has. */
  ObjectNode complete(String method, ObjectNode result, Caller caller) {
    if (CACHEABLE.contains(method)) {
      result.put("ttlMs", method.equals(READ) ? 0 : FRESH).put("cacheScope", "private");
    }
    if (!result.has("resultType")) {
      result.put("resultType", "complete");
    }
    result
        .putObject("_meta")
        .set(
            SERVER_INFO,
            method.equals(DISCOVER) ? identity.introduce(caller, PROFILE) : identity.of(caller));
    return result;
  }

  private ObjectNode discover(Caller caller) {
    ObjectNode result = Json.object();
    ModernRevision.SERVED.forEach(result.putArray("supportedVersions")::add);
    result.set("capabilities", methods.capabilities(caller, PROFILE));
    return result.put("instructions", Instructions.of(caller));
  }
}
