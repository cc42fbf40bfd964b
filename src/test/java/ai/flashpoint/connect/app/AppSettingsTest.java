package ai.flashpoint.connect.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.InvalidSetting;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppSettingsTest {

  private static final String PUBLIC = "https://connect.example.com";

  private static AppSettings read(String... pairs) {
    return AppSettings.from(Configuration.of(pairs));
  }

  @Test
  void from_nothingSet_isADemoInTheDataFolder() {
    AppSettings settings = read();
    assertThat(settings.dataDir()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.demo()).isTrue();
    assertThat(settings.importFile()).isEmpty();
    assertThat(settings.secretKey()).isEmpty();
    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.clockOffset()).isZero();
  }

  @Test
  void from_publicAddress_makesNoDemo() {
    assertThat(read("flashpoint.public-url", PUBLIC).demo()).isFalse();
  }

  @Test
  void from_externalDatabase_makesNoDemo() {
    assertThat(read("flashpoint.database.url", "jdbc:postgresql://db/x").demo()).isFalse();
  }

  @Test
  void from_demoAskedFor_isMadeAnywhere() {
    assertThat(read("flashpoint.public-url", PUBLIC, "flashpoint.demo", "true").demo()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "flashpoint.demo,maybe",
    "flashpoint.http-port,0",
    "flashpoint.http-port,65536",
    "flashpoint.http-port,http",
    "flashpoint.clock-offset,1h",
    "flashpoint.public-url,http://connect.example.com",
    "flashpoint.database.url,jdbc:oracle:thin"
  })
  void from_badValue_isRefusedNamingTheKey(String key, String value) {
    assertThatThrownBy(() -> read(key, value))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(key + " ");
  }

  @ParameterizedTest
  @CsvSource({"flashpoint.data-dir", "flashpoint.import"})
  void from_pathThatIsNone_isRefusedNamingTheKey(String key) {
    assertThatThrownBy(() -> read(key, "a\0b"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(key + " is not a path");
  }

  @Test
  void from_clockOffsetOnLoopback_isRead() {
    assertThat(read("flashpoint.clock-offset", "PT1H").clockOffset())
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void from_clockOffsetInPublic_isRefused() {
    assertThatThrownBy(
            () -> read("flashpoint.public-url", PUBLIC, "flashpoint.clock-offset", "PT1H"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("flashpoint.clock-offset is for tests on loopback: remove it");
  }
}
