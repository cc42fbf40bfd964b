package ai.flashpoint.connect.oauth;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a database that is away or overloaded from a bug of ours. */
final class Outage {

  private Outage() {}

  static boolean isIn(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .anyMatch(cause -> cause instanceof SQLException sql && isOutage(sql));
  }

  /** By SQLSTATE class: connection, resources, operator intervention; pools give none at all. */
  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientException
        || state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("90"); // H2's own: closed, closing, not there
  }
}
