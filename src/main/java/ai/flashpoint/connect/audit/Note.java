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

  Note and(Note later) {
    return new Note(event, origin, at, occurrences + later.occurrences);
  }
}
