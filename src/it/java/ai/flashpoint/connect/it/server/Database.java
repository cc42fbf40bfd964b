package ai.flashpoint.connect.it.server;

import java.util.Map;

/** Where the product keeps its data in this run. */
public interface Database {

  /** What the product's environment must say. */
  Map<String, String> environment();

  /**
   * A fresh database for one server: {@code it.database} is {@code h2} (embedded, in the data
   * folder) or {@code postgresql}.
   */
  static Database ofThisRun(String name) {
    return switch (System.getProperty("it.database", "h2")) {
      case "h2" -> Map::of;
      case "postgresql" -> PostgreSql.running().database(name);
      default -> throw new IllegalArgumentException("it.database is neither h2 nor postgresql");
    };
  }
}
