package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.session.SessionInfo;
import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.tool.Caller;

/** Makes the caller that tools see out of a session that stands. */
final class MakeCaller {

  private MakeCaller() {}

  static Caller of(Standing standing, String scope) {
    if (standing instanceof Standing.OfUser of) {
      return new Caller(
          new Caller.Person(of.user()),
          of.team(),
          of.role(),
          session(of.session()),
          McpScope.values(scope));
    }
    if (standing instanceof Standing.OfAgent of) {
      return new Caller(
          new Caller.Machine(of.agent()),
          of.team(),
          of.role(),
          session(of.session()),
          McpScope.values(scope));
    }
    throw new IllegalStateException("nobody stands behind this session");
  }

  private static Caller.Session session(SessionInfo info) {
    return new Caller.Session(info.id(), info.clientName(), info.createdAt(), info.expiresAt());
  }
}
