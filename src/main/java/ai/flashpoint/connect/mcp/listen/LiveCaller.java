package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.tool.Caller;
import java.util.Optional;

/** Whoever opened a stream, asked again and again while it is open. */
@FunctionalInterface
public interface LiveCaller {

  /**
   * The caller with the role of this moment; empty if the token has expired, the session has ended,
   * or nobody can tell.
   */
  Optional<Caller> now();
}
