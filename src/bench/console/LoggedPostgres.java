import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/**
 * PostgreSQL as the tests run it, on a folder that stays, {@code FOLDER PORT}, which writes the
 * plans of slow statements into its log. Says when it is ready and ends with its standard input.
 */
public class LoggedPostgres {

  public static void main(String[] args) throws Exception {
    try (EmbeddedPostgres running =
        EmbeddedPostgres.builder()
            .setDataDirectory(Path.of(args[0]))
            .setCleanDataDirectory(false)
            .setPort(Integer.parseInt(args[1]))
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_directory", "log")
            .setServerConfig("session_preload_libraries", "auto_explain")
            .setServerConfig("auto_explain.log_min_duration", "20ms")
            .setServerConfig("auto_explain.log_analyze", "on")
            .setServerConfig("auto_explain.log_timing", "off")
            .start()) {
      System.out.println("ready");
      while (System.in.read() >= 0) {
        // nothing is asked here
      }
    }
  }
}
