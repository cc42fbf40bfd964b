package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.mcp.ask.PendingAnswers;
import ai.flashpoint.connect.mcp.ask.SealedState;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls under way that a client can cancel by name, which is how the revisions with a handshake
 * do it. A name is only good within the connection that made it: two callers may well use the same.
 */
final class OpenCalls {

  /**
   * How a client names a call of its own.
   *
   * @param mcpSession tells two handshakes of one connection apart
   */
  record Name(SessionId session, Optional<String> mcpSession, JsonNode id) {

    /** The same on one line, for other nodes. */
    String signal() {
      return Secret.of("mcp-cancel\n" + session + '\n' + mcpSession.orElse("") + '\n' + id)
          .hash()
          .substring(0, PendingAnswers.ID_LENGTH);
    }
  }

  private final PendingAnswers pending;
  private final Surroundings around;
  private final Map<Name, OngoingCall> calls = new ConcurrentHashMap<>();

  OpenCalls(PendingAnswers pending, Surroundings around) {
    this.pending = pending;
    this.around = around;
  }

  /** A call begins. Other nodes learn its name only if it lasts, since most are over at once. */
  void add(Name name, OngoingCall call) {
    calls.put(name, call);
    call.afterwards(() -> calls.remove(name, call));
    call.whenLasting(() -> announce(name, call));
  }

  private void announce(Name name, OngoingCall call) {
    String id = name.signal();
    Instant until =
        around.clock().instant().plus(around.settings().callLimit()).plus(SealedState.LIFE);
    pending.open(name.session(), Map.of(id, cancelled -> call.cancel()), until);
    call.afterwards(() -> around.pool().execute(() -> pending.close(Set.of(id))));
  }

  /** Cancels a call of this name, here or at another node; a finished one is ignored. */
  void cancel(Name name) {
    OngoingCall call = calls.get(name);
    if (call != null) {
      call.cancel();
    } else {
      pending.arrived(name.session(), Json.object().put("id", name.signal()));
    }
  }

  int size() {
    return calls.size();
  }
}
