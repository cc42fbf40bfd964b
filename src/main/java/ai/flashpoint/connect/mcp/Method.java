package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON-RPC method, the same in every revision; the profile only shapes what is written. */
interface Method {

  /**
   * Does it.
   *
   * @return {@code Done} with the members that the method's result has in every era (result type,
   *     cache hints and server identity are the era's), {@code NeedsInput}, {@code Lacks} or {@code
   *     Cancelled}; never another outcome
   * @throws RpcFailure for what is an error of the protocol
   */
  CallOutcome<ObjectNode> handle(Call call, ObjectNode params, WireProfile profile);
}
