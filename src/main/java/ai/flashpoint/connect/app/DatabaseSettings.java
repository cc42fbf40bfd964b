package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.SettingsReader;
import java.nio.file.Path;

/**
 * Where the data is: H2 in the data folder unless {@code flashpoint.database.url} names a
 * PostgreSQL database.
 *
 * @param url a JDBC URL
 */
record DatabaseSettings(String url, String user, String password, boolean embedded) {

  private static final String KEY = "flashpoint.database.url";
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

  static DatabaseSettings from(SettingsReader settings) {
    String user = settings.text("flashpoint.database.user").orElse("");
    String password = settings.text("flashpoint.database.password").orElse("");
    return settings
        .text(KEY)
        .map(url -> new DatabaseSettings(postgresql(url), user, password, false))
        .orElseGet(
            () ->
                new DatabaseSettings(
                    "jdbc:h2:file:" + dataDir(settings).resolve("connect") + H2_OPTIONS,
                    "sa",
                    "",
                    true));
  }

  static Path dataDir(SettingsReader settings) {
    String key = "flashpoint.data-dir";
    return AppSettings.path(key, settings.text(key).orElse("data")).toAbsolutePath().normalize();
  }

  private static String postgresql(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new InvalidSetting(
          KEY,
          "is not a PostgreSQL URL",
          "write jdbc:postgresql://host:5432/database, or leave it out for the embedded database");
    }
    return url;
  }

  /** Never prints the password, nor the URL, which may hold one. */
  @Override
  public String toString() {
    return embedded ? "embedded H2" : "PostgreSQL";
  }
}
