package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

  @TempDir Path folder;

  @Test
  void brand_nothingConfigured_isOurs() {
    assertThat(read(Map.of())).isEqualTo(Brand.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "Flashpoint,flashpoint",
    "Müller & Söhne,m-ller-s-hne",
    "ACME 2,acme-2",
    "株式,flashpoint"
  })
  void handle_ofAName_fitsIntoConfigurationFiles(String name, String handle) {
    assertThat(read(Map.of("flashpoint.brand.name", name)).handle()).isEqualTo(handle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Turned \u202e round", "A name that goes on and on and on and on and on"})
  void name_unfit_refused(String name) {
    refused("flashpoint.brand.name", name);
  }

  @Test
  void support_mailAddress_becomesALink() {
    assertThat(read(Map.of("flashpoint.brand.support", "help@example.com")).support())
        .hasToString("Optional[mailto:help@example.com]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "http://example.com/", "help me@example.com"})
  void support_otherAddress_refused(String support) {
    refused("flashpoint.brand.support", support);
  }

  @Test
  void documentation_mailAddress_refused() {
    refused("flashpoint.brand.documentation", "help@example.com");
  }

  @Test
  void logo_readableFile_isTaken() throws IOException {
    Path logo = Files.writeString(folder.resolve("logo.svg"), "<svg/>");

    assertThat(read(Map.of("flashpoint.brand.logo", logo.toString())).logo()).contains(logo);
  }

  @Test
  void logo_tooLarge_refused() throws IOException {
    Path logo = Files.write(folder.resolve("logo.png"), new byte[32 * 1024 + 1]);

    refused("flashpoint.brand.logo", logo.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/file.svg", "logo.gif"})
  void logo_noPicture_refused(String logo) {
    refused("flashpoint.brand.logo", logo);
  }

  private static void refused(String key, String value) {
    assertThatThrownBy(() -> read(Map.of(key, value)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(key);
  }

  private static Brand read(Map<String, String> values) {
    return Brand.from(new SettingsReader(key -> Optional.ofNullable(values.get(key))));
  }
}
