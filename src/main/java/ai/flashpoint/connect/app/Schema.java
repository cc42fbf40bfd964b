package ai.flashpoint.connect.app;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database to this version's schema. */
final class Schema {

  private Schema() {}

  static void migrate(DataSource database, DatabaseSettings settings) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StartRefused(
          "The database ("
              + settings
              + ") cannot be opened or brought up to date: "
              + Refusal.rootCause(e),
          e);
    }
  }
}
