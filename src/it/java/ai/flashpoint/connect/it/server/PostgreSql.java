package ai.flashpoint.connect.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One PostgreSQL process for the test run, seen by the product through a {@link StatementCounter}.
 */
public final class PostgreSql {

  private static final String USER = "postgres";
  private static final String KEY =
      Base64.getEncoder()
          .encodeToString("thirty-two bytes, for tests only".getBytes(StandardCharsets.US_ASCII));

  private static PostgreSql running;

  private final EmbeddedPostgres process;
  private final StatementCounter counter;

  private PostgreSql() throws IOException {
    process = EmbeddedPostgres.builder().start();
    counter = StatementCounter.before(process.getPort());
  }

  /** The process, started at the first call and stopped when the tests' JVM ends. */
  public static synchronized PostgreSql running() {
    if (running == null) {
      try {
        running = new PostgreSql();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
      }
    }
    return running;
  }

  /** What the product's connections said. */
  public StatementCounter counter() {
    return counter;
  }

  /** Does to a server's database what an operator might. */
  public void execute(String server, String sql) {
    try (Connection connection = open(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of all rows. */
  public List<String> column(String server, String sql) {
    try (Connection connection = open(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection open(String server) throws SQLException {
    return process.getDatabase(USER, server.replace('-', '_')).getConnection();
  }

  Database database(String name) {
    String database = name.replace('-', '_');
    try (Connection connection = process.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = "jdbc:postgresql://127.0.0.1:" + counter.port() + "/" + database;
    Map<String, String> environment =
        Map.of(
            "FLASHPOINT_DATABASE_URL",
            url,
            "FLASHPOINT_DATABASE_USER",
            USER,
            "FLASHPOINT_DATABASE_PASSWORD",
            "postgres",
            "FLASHPOINT_SECRET_KEY",
            KEY);
    return new Named(environment, process, database);
  }

  /** One database of the process. */
  private record Named(Map<String, String> environment, EmbeddedPostgres process, String name)
      implements Database {

    @Override
    public Connection look(Path dataFolder) throws SQLException {
      return process.getDatabase(USER, name).getConnection();
    }
  }
}
