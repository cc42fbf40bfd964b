package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.common.RequestOrigin;
import java.time.Instant;

/**
 * An event on its way to the table.
 *
 * @param at when it happened first
 * @param occurrences how often since
 */
record Note(AuditEvent event, RequestOrigin origin, Instant at, int occurrences) {

  /** The earlier of two equal ones, with the occurrences of both. */
  Note and(Note other) {
    Note first = other.at.isBefore(at) ? other : this;
    return new Note(event, first.origin, first.at, occurrences + other.occurrences);
  }
}
