package ai.flashpoint.connect.it.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Where the product keeps its data in this run. */
public interface Database {

  /** What the product's environment must say. */
  Map<String, String> environment();

  /**
   * A connection to look at the rows with, past the product.
   *
   * @param dataFolder the product's data folder
   */
  Connection look(Path dataFolder) throws SQLException;

  /**
   * A fresh database for one server: {@code it.database} is {@code h2} (embedded, in the data
   * folder) or {@code postgresql}.
   */
  static Database ofThisRun(String name) {
    return switch (System.getProperty("it.database", "h2")) {
      case "h2" -> new EmbeddedH2();
      case "postgresql" -> PostgreSql.running().database(name);
      default -> throw new IllegalArgumentException("it.database is neither h2 nor postgresql");
    };
  }
}
