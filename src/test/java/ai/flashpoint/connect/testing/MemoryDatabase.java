package ai.flashpoint.connect.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;

/**
 * The real schema in an H2 in memory under the real persistence unit. One for all tests, which run
 * one after the other; each begins with empty tables.
 */
public final class MemoryDatabase {

  private static final String URL =
      "jdbc:h2:mem:connect;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";

  private static MemoryDatabase shared;

  private final EntityManagerFactory factory;
  private final EntityManager entities;

  private MemoryDatabase() {
    Flyway.configure().dataSource(URL, "", "").load().migrate();
    factory =
        new PersistenceProvider()
            .createContainerEntityManagerFactory(new ConnectUnit(URL), Map.of());
    entities = factory.createEntityManager();
  }

  /** The database with empty tables. */
  public static synchronized MemoryDatabase fresh() {
    if (shared == null) {
      shared = new MemoryDatabase();
    }
    shared.empty();
    return shared;
  }

  /** The persistence context that beans under test share. */
  public EntityManager entities() {
    return entities;
  }

  /** Another connection's persistence context; the caller closes it. */
  public EntityManager another() {
    return factory.createEntityManager();
  }

  /**
   * Runs in a transaction with a persistence context of its own, like a call of a transactional
   * bean; an exception rolls back.
   */
  public <T> T transaction(Supplier<T> work) {
    entities.clear();
    entities.getTransaction().begin();
    try {
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
    }
  }

  /** The first column of the first row. */
  public String value(String query) {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long count(String table) {
    return Long.parseLong(value("select count(*) from " + table));
  }

  public void execute(String... statements) {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void empty() {
    List<String> statements = new ArrayList<>();
    statements.add("set referential_integrity false");
    for (String table : tables()) {
      // Its one row comes with the schema
      if (!table.equals("start_queue")) {
        statements.add("truncate table " + table);
      }
    }
    statements.add("set referential_integrity true");
    execute(statements.toArray(String[]::new));
    entities.clear();
  }

  private static List<String> tables() {
    List<String> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(URL);
        ResultSet rows =
            connection
                .getMetaData()
                .getTables(null, "public", "%", new String[] {"BASE TABLE", "TABLE"})) {
      while (rows.next()) {
        if (!rows.getString("TABLE_NAME").startsWith("flyway")) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return tables;
  }
}
