package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.session.TeamSession;
import ai.flashpoint.connect.session.TeamSessions;
import ai.flashpoint.connect.signin.PageText;
import ai.flashpoint.connect.signin.TimeWords;
import java.time.Instant;

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

  /** As {@link TeamSessions#table} has it. */
  static SessionRow of(Row row, PageText text) {
    Instant since = row.time(2).orElseThrow();
    return new SessionRow(
        row.text(0),
        row.text(row.has(4) ? 4 : 5),
        row.has(5),
        row.text(1),
        text.times().date(since),
        TimeWords.exact(since),
        row.time(3).map(text.times()::ago).orElseGet(() -> text.of("time.never")));
  }

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
