package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Secret;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Something went wrong outside the protocol: the log and the client get the same reference. */
final class Fault {

  private static final Logger LOG = System.getLogger(Fault.class.getName());

  private Fault() {}

  /** A failure of ours: the stack goes to the log, the client learns the reference only. */
  static RpcFailure log(String where, Throwable cause) {
    String reference = Secret.randomText(9);
    LOG.log(Level.ERROR, () -> "MCP " + where + " failed, reference " + reference, cause);
    return RpcFailure.internal(reference);
  }
}
