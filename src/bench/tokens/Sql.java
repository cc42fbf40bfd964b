import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Runs one statement, {@code URL STATEMENT}, and prints the first value of its result, if any. */
public class Sql {

  public static void main(String[] args) throws Exception {
    try (Connection database = DriverManager.getConnection(args[0], "postgres", "");
        Statement statement = database.createStatement()) {
      if (statement.execute(args[1])) {
        ResultSet rows = statement.getResultSet();
        rows.next();
        System.out.println(rows.getString(1) == null ? "" : rows.getString(1));
      }
    }
  }
}
