package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods that an era serves, and what it announces of them. What is announced works. */
final class Methods {

  private final List<MethodFamily> families;
  private final Map<String, Known> byName = new HashMap<>();

  Methods(List<MethodFamily> families) {
    this.families = List.copyOf(families);
    for (MethodFamily family : families) {
      family.methods().forEach((name, method) -> byName.put(name, new Known(family, method)));
    }
  }

  /**
   * Whether the caller has a method of this name.
   *
   * @throws RpcFailure method not found, if not
   */
  void require(String name, Caller caller) {
    method(name, caller);
  }

  /** Whether the caller has a method of this name. */
  boolean has(String name, Caller caller) {
    Known known = byName.get(name);
    return known != null && known.family().offered(caller);
  }

  /**
   * Runs a method. What it throws by mistake goes to the log; errors too, since a tool that
   * overflows the stack is answered like any other that fails.
   *
   * @throws RpcFailure for errors of the protocol and of ours
   */
  CallOutcome<ObjectNode> handle(String name, Call call, ObjectNode params, WireProfile profile) {
    Method method = method(name, call.caller());
    try {
      return method.handle(call, params, profile);
    } catch (RpcFailure e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw Fault.log(name, e);
    }
  }

  /** A ServerCapabilities object. */
  ObjectNode capabilities(Caller caller, WireProfile profile) {
    ObjectNode capabilities = Json.object();
    for (MethodFamily family : families) {
      if (family.offered(caller)) {
        family.announce(capabilities, profile);
      }
    }
    return capabilities;
  }

  private Method method(String name, Caller caller) {
    Known known = byName.get(name);
    if (known == null || !known.family().offered(caller)) {
      throw RpcFailure.methodNotFound(name);
    }
    return known.method();
  }

  private record Known(MethodFamily family, Method method) {}
}
