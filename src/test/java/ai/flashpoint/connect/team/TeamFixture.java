package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** People and teams in a database, put there the way an operator does it: by import. */
public final class TeamFixture {

  private final MemoryDatabase database;
  private final Importer importer = new Importer();
  private final Directory directory = new Directory();
  public final FiredEvents<StandingChanged> events = new FiredEvents<>();

  public TeamFixture(MemoryDatabase database, Clock clock) {
    this.database = database;
    importer.entities = database.entities();
    importer.clock = clock;
    importer.changes = events;
    directory.entities = database.entities();
    directory.clock = clock;
  }

  public Directory directory() {
    return directory;
  }

  /**
   * Applies an import file in one transaction; single quotes stand for double ones.
   *
   * @return whether it changed anything
   */
  public boolean apply(String json) {
    ImportFile file = ImportReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return database.transaction(() -> importer.apply(file));
  }

  public UserId user(String email) {
    return UserId.of(database.value("select id from users where email = '" + email + "'"));
  }

  public TeamId team(String slug) {
    return TeamId.of(database.value("select id from teams where slug = '" + slug + "'"));
  }
}
