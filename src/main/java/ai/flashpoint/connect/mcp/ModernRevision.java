package ai.flashpoint.connect.mcp;

import java.util.List;

/** The stateless revisions: each request carries its own metadata, there is no handshake. */
final class ModernRevision {

  /** The first of them. */
  static final String FIRST = "2026-07-28";

  static final List<String> SERVED = List.of(FIRST);

  private ModernRevision() {}
}
