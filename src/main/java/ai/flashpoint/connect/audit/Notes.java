package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.common.RequestOrigin;
import ai.flashpoint.connect.common.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Noted events until they are stored: equal ones from one source become one with a count, and so
 * many different ones are kept. Those beyond are counted, so that a flood fills neither the memory
 * nor the table and still shows.
 */
final class Notes {

  static final int MOST = 2000;

  private static final RequestOrigin ABSENT = new RequestOrigin(Source.UNKNOWN, "");

  /** Not the user agent, which a flood could vary. */
  private record Key(AuditEvent event, String source) {}

  private final Map<Key, Note> kept = new LinkedHashMap<>();
  private int dropped;

  synchronized void add(AuditEvent event, RequestOrigin origin, Instant at) {
    keep(new Note(event, origin, at, 1));
  }

  /** What was noted since this was asked last, the oldest first. */
  synchronized List<Note> take(Instant now) {
    List<Note> taken = new ArrayList<>(kept.values());
    if (dropped > 0) {
      taken.add(new Note(AuditEvent.of(AuditKind.LIMIT_HIT, "audit"), ABSENT, now, dropped));
    }
    kept.clear();
    dropped = 0;
    return taken;
  }

  /** Takes back what could not be stored. */
  synchronized void putBack(List<Note> notes) {
    notes.forEach(this::keep);
  }

  private void keep(Note note) {
    Key key = new Key(note.event(), note.origin().source().key());
    if (kept.size() < MOST || kept.containsKey(key)) {
      kept.merge(key, note, Note::and);
    } else {
      dropped += note.occurrences();
    }
  }
}
