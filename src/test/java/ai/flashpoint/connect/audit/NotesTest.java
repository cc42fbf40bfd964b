package ai.flashpoint.connect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.RequestOrigin;
import ai.flashpoint.connect.common.Source;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NotesTest {

  private static final Instant NOW = Instant.EPOCH;
  private static final AuditEvent EVENT = AuditEvent.of(AuditKind.SIGN_IN_REFUSED);

  private final Notes notes = new Notes();

  private static RequestOrigin from(String address) {
    return new RequestOrigin(new Source(address, address, true), "");
  }

  private void add(String address) {
    notes.add(EVENT, from(address), NOW);
  }

  @Test
  void equalEvents_ofOneOrigin_areOneWithACount() {
    add("192.0.2.1");
    add("192.0.2.1");
    assertThat(notes.take(NOW)).containsExactly(new Note(EVENT, from("192.0.2.1"), NOW, 2));
  }

  @Test
  void equalEvents_ofTwoOrigins_areTwo() {
    add("192.0.2.1");
    add("192.0.2.2");
    assertThat(notes.take(NOW)).hasSize(2);
  }

  @Test
  void take_again_isEmpty() {
    add("192.0.2.1");
    notes.take(NOW);
    assertThat(notes.take(NOW)).isEmpty();
  }

  @Test
  void flood_ofDifferentEvents_isCutAndCounted() {
    for (int i = 0; i < Notes.MOST + 7; i++) {
      notes.add(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, "" + i), from("192.0.2.1"), NOW);
    }
    assertThat(notes.take(NOW))
        .hasSize(Notes.MOST + 1)
        .last()
        .satisfies(
            note -> {
              assertThat(note.event()).isEqualTo(AuditEvent.of(AuditKind.LIMIT_HIT, "audit"));
              assertThat(note.occurrences()).isEqualTo(7);
            });
  }

  @Test
  void putBack_countsOn() {
    add("192.0.2.1");
    notes.putBack(notes.take(NOW));
    add("192.0.2.1");
    assertThat(notes.take(NOW)).singleElement().extracting(Note::occurrences).isEqualTo(2);
  }

  @Test
  void equalEvents_ofOneSourceThatCallsItselfOtherwise_areOneOfTheFirst() {
    Source source = from("192.0.2.1").source();
    notes.add(EVENT, new RequestOrigin(source, "second"), NOW.plusSeconds(1));
    notes.add(EVENT, new RequestOrigin(source, "first"), NOW);
    assertThat(notes.take(NOW))
        .containsExactly(new Note(EVENT, new RequestOrigin(source, "first"), NOW, 2));
  }
}
