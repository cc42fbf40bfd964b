package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SettingsReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the assembly itself needs.
 *
 * @param dataDir {@code flashpoint.data-dir}, default {@code ./data}: embedded database and
 *     generated keys
 * @param importFile {@code flashpoint.import}: people and teams to apply at each start
 * @param demo {@code flashpoint.demo}: make the demo account when there is nobody yet; default true
 *     with the embedded database on loopback
 * @param secretKey {@code flashpoint.secret-key}: 32 bytes in Base64; must be set with an external
 *     database
 * @param httpPort {@code flashpoint.http-port}: where this server listens
 * @param clockOffset {@code flashpoint.clock-offset}: moves the product's clock, for tests on
 *     loopback
 */
record AppSettings(
    Path dataDir,
    Optional<Path> importFile,
    boolean demo,
    Optional<String> secretKey,
    int httpPort,
    Duration clockOffset) {

  private static final String CLOCK_OFFSET = "flashpoint.clock-offset";

  static AppSettings from(SettingsReader settings) {
    PublicUrls urls = PublicUrls.from(settings);
    boolean embedded = DatabaseSettings.from(settings).embedded();
    Duration offset =
        settings.duration(
            CLOCK_OFFSET, Duration.ZERO, Duration.ofDays(-3650), Duration.ofDays(3650));
    if (!offset.isZero() && !urls.loopback()) {
      throw new InvalidSetting(CLOCK_OFFSET, "is for tests on loopback", "remove it");
    }
    return new AppSettings(
        DatabaseSettings.dataDir(settings),
        settings.text("flashpoint.import").map(text -> path("flashpoint.import", text)),
        settings.flag("flashpoint.demo", embedded && urls.loopback()),
        settings.text("flashpoint.secret-key"),
        PublicUrls.httpPort(settings),
        offset);
  }

  static Path path(String key, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new InvalidSetting(key, "is not a path", "set the path of a file or folder");
    }
  }
}
