import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/**
 * PostgreSQL as the tests run it, on a folder that stays: {@code FOLDER PORT}. Durable like a real
 * one. Says when it is ready and ends with its standard input.
 */
public class Postgres {

  public static void main(String[] args) throws Exception {
    try (EmbeddedPostgres running =
        EmbeddedPostgres.builder()
            .setDataDirectory(Path.of(args[0]))
            .setCleanDataDirectory(false)
            .setPort(Integer.parseInt(args[1]))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start()) {
      System.out.println("ready");
      while (System.in.read() >= 0) {
        // nothing is asked here
      }
    }
  }
}
