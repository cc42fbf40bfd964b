package ai.flashpoint.connect.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The embedded database. Its process alone may open it, so a look is a look at a copy: the file is
 * written forward and each commit at once, so that a copy holds what was committed before it.
 */
record EmbeddedH2() implements Database {

  private static final int TRIES = 20;

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public Connection look(Path dataFolder) throws SQLException {
    SQLException unreadable = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return opened(copy(dataFolder));
      } catch (SQLException e) {
        // Copied while the file was being compacted
        unreadable = e;
      }
    }
    throw unreadable;
  }

  private static Path copy(Path dataFolder) throws SQLException {
    try {
      Path copies = Files.createDirectories(dataFolder.resolveSibling("looked-at"));
      Path copy = copies.resolve("copy-" + System.nanoTime());
      Files.copy(
          dataFolder.resolve("connect.mv.db"),
          copies.resolve(copy.getFileName() + ".mv.db"),
          StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      throw new SQLException("not copied", e);
    }
  }

  private static Connection opened(Path copy) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + copy
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
        "sa",
        "");
  }
}
