package ai.flashpoint.connect.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** A PostgreSQL process of one test's own, which may stop it under a running product. */
public final class OwnPostgreSql implements AutoCloseable {

  private final EmbeddedPostgres process;

  public OwnPostgreSql() {
    try {
      process = EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a server that is not started yet use it. */
  public Server under(Server server) {
    return server
        .with(
            "FLASHPOINT_DATABASE_URL",
            "jdbc:postgresql://127.0.0.1:" + process.getPort() + "/postgres")
        .with("FLASHPOINT_DATABASE_USER", "postgres")
        .with("FLASHPOINT_DATABASE_PASSWORD", "postgres")
        .with("FLASHPOINT_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
  }

  /** Stops the process. */
  @Override
  public void close() {
    try {
      process.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
