package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.testing.MemoryDatabase;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;

/** A database in which some teams exist. */
final class SurveyDatabase {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  final EntityManager entities = database.entities();

  SurveyDatabase(UUID... teams) {
    for (UUID team : teams) {
      database.execute(
          "insert into teams (id, slug, name, disabled, created_at) values ('%1$s', '%1$s', 'T', false, now())"
              .formatted(team));
    }
  }

  /** Another connection's persistence context; the caller closes it. */
  EntityManager another() {
    return database.another();
  }

  /** Runs in a transaction with a persistence context of its own, like a tool's call does. */
  <T> T transaction(Supplier<T> work) {
    return database.transaction(work);
  }
}
