package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.session.SessionSummary;

/**
 * A connection as its owner sees it.
 *
 * @param since when it was made, in words; with the exact instant for machines
 */
public record ConnectionRow(
    String id,
    String assistant,
    String team,
    String since,
    String sinceExact,
    String lastUsed,
    String until,
    String untilExact) {

  static ConnectionRow of(SessionSummary session, TimeWords times) {
    return new ConnectionRow(
        session.id().toString(),
        session.clientName(),
        session.team().name(),
        times.date(session.createdAt()),
        TimeWords.exact(session.createdAt()),
        session.lastUsedAt().map(times::ago).orElseGet(() -> times.phrases().text("time.never")),
        times.date(session.endsBy()),
        TimeWords.exact(session.endsBy()));
  }
}
