package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.session.TeamSession;
import ai.flashpoint.connect.signin.TimeWords;

/**
 * A connection as an owner of its team sees it, in words.
 *
 * @param who the name of the person or the agent
 * @param agent whether it is an agent's
 */
public record SessionRow(
    String id,
    String who,
    boolean agent,
    String client,
    String since,
    String sinceExact,
    String lastUsed) {

  static SessionRow of(TeamSession session, String who, TimeWords times, String never) {
    return new SessionRow(
        session.id().toString(),
        who,
        session.agent().isPresent(),
        session.clientName(),
        times.date(session.createdAt()),
        TimeWords.exact(session.createdAt()),
        session.lastUsedAt().map(times::ago).orElse(never));
  }
}
