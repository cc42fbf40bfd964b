package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.mcp.ask.PendingAnswers;
import ai.flashpoint.connect.mcp.ask.RequestJson;
import ai.flashpoint.connect.mcp.ask.SealedState;
import ai.flashpoint.connect.tool.InputRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Asks the client on the call's stream (MCP 2025-11-25, server requests). The thread goes; the call
 * waits as an object here and as rows that the answers, arriving at any node, complete.
 */
final class AskLegacy {

  /** Each keeps its request in memory as long as the answer may take. */
  static final int MOST_WAITING = 20;

  private final PendingAnswers pending;
  private final Surroundings around;
  private final CallsOfOne waiting = new CallsOfOne(MOST_WAITING);

  AskLegacy(PendingAnswers pending, Surroundings around) {
    this.pending = pending;
    this.around = around;
  }

  /**
   * Asks.
   *
   * @param again runs the method again, once all answers are there
   */
  void ask(
      OngoingCall call,
      SessionId session,
      LegacyRevision revision,
      Map<String, InputRequest> requests,
      Runnable again) {
    if (!waiting.admit(call.caller())) {
      throw RpcFailure.stopped(
          "Too many calls of yours wait for an answer. Answer or cancel one, then call again.");
    }
    Map<String, String> keys = new HashMap<>();
    Round round = new Round(call, keys, again);
    call.afterwards(round::leave);
    call.line().detach();
    Map<String, ObjectNode> messages = new LinkedHashMap<>();
    requests.forEach(
        (key, request) -> {
          String id = PendingAnswers.newId();
          keys.put(id, key);
          messages.put(id, message(id, request, revision));
        });
    Map<String, Consumer<JsonNode>> takers = new HashMap<>();
    keys.keySet().forEach(id -> takers.put(id, response -> round.take(id, response)));
    Instant until = around.clock().instant().plus(SealedState.LIFE);
    call.park(SealedState.LIFE);
    pending.open(session, takers, until);
    // Only now, since a call that is over already closes at once
    call.afterwards(() -> around.pool().execute(round::close));
    if (!messages.values().stream().allMatch(call.line()::send)) {
      call.cancel();
    }
  }

  private static ObjectNode message(String id, InputRequest request, LegacyRevision revision) {
    boolean modes = revision.compareTo(LegacyRevision.R2025_11_25) >= 0;
    ObjectNode message = Json.object().put("jsonrpc", "2.0").put("id", id);
    return message.setAll(RequestJson.of(request, modes, Optional.of(id)));
  }

  /** The questions of one run. */
  private final class Round {

    private final OngoingCall call;
    private final Map<String, String> keys;
    private final Runnable again;
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();

    Round(OngoingCall call, Map<String, String> keys, Runnable again) {
      this.call = call;
      this.keys = keys;
      this.again = again;
    }

    void take(String id, JsonNode response) {
      synchronized (this) {
        answers.put(keys.get(id), result(response));
        if (answers.size() < keys.size()) {
          return;
        }
      }
      Aside.run(call, around, this::goOn);
    }

    private void goOn() {
      close();
      leave();
      if (call.runsOn(answers)) {
        again.run();
      }
    }

    void close() {
      if (closed.compareAndSet(false, true)) {
        pending.close(keys.keySet());
      }
    }

    void leave() {
      if (left.compareAndSet(false, true)) {
        waiting.leave(call.caller());
      }
    }

    /** A client that answers with an error did not ask the person, or could not. */
    private static JsonNode result(JsonNode response) {
      return response.path("result").isObject()
          ? response.get("result")
          : Json.object().put("action", "cancel");
    }
  }
}
