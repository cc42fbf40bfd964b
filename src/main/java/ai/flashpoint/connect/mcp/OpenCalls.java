package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.SessionId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls under way at this node that a client can cancel by name, which is how the revisions
 * with a handshake do it. A name is only good within the connection that made it: two callers may
 * well use the same.
 */
final class OpenCalls {

  /**
   * How a client names a call of its own.
   *
   * @param mcpSession tells two handshakes of one connection apart
   */
  record Name(SessionId session, Optional<String> mcpSession, JsonNode id) {}

  private final Map<Name, OngoingCall> calls = new ConcurrentHashMap<>();

  void add(Name name, OngoingCall call) {
    calls.put(name, call);
    call.afterwards(() -> calls.remove(name, call));
  }

  /** Cancels a call of this name; an unknown or finished one is ignored. */
  void cancel(Name name) {
    OngoingCall call = calls.get(name);
    if (call != null) {
      call.cancel();
    }
  }

  int size() {
    return calls.size();
  }
}
