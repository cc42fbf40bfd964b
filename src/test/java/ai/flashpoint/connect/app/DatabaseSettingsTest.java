package ai.flashpoint.connect.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.InvalidSetting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

  private static DatabaseSettings url(String url) {
    return DatabaseSettings.from(
        Configuration.of(
            "flashpoint.database.url",
            url,
            "flashpoint.database.user",
            "connect",
            "flashpoint.database.password",
            "hunter2"));
  }

  @Test
  void from_nothingSet_isH2InTheDataFolder() {
    DatabaseSettings settings = DatabaseSettings.from(Configuration.of());
    assertThat(settings.embedded()).isTrue();
    assertThat(settings.url())
        .startsWith(
            "jdbc:h2:file:" + Path.of("data/connect").toAbsolutePath() + ";MODE=PostgreSQL");
  }

  @Test
  void from_postgresqlUrl_switches() {
    DatabaseSettings settings = url("jdbc:postgresql://db:5432/connect");
    assertThat(settings)
        .isEqualTo(
            new DatabaseSettings("jdbc:postgresql://db:5432/connect", "connect", "hunter2", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:mysql://db/connect", "postgresql://db/connect", "jdbc:h2:mem:x", "db"})
  void from_anotherUrl_isRefused(String url) {
    assertThatThrownBy(() -> url(url))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("flashpoint.database.url is not a PostgreSQL URL");
  }

  @Test
  void toString_showsNeitherPasswordNorUrl() {
    assertThat(url("jdbc:postgresql://db/connect?password=hunter2")).hasToString("PostgreSQL");
    assertThat(DatabaseSettings.from(Configuration.of())).hasToString("embedded H2");
  }
}
