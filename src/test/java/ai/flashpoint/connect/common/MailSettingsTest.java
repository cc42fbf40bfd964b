package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

  private static final Map<String, String> LEAST =
      Map.of("flashpoint.mail.host", "mail.example.com", "flashpoint.mail.from", "us@example.com");

  private static MailSettings read(String... more) {
    Map<String, String> all = new java.util.HashMap<>(LEAST);
    for (int i = 0; i < more.length; i += 2) {
      all.put("flashpoint.mail." + more[i], more[i + 1]);
    }
    return MailSettings.from(new SettingsReader(key -> Optional.ofNullable(all.get(key))));
  }

  @Test
  void settings_withoutHost_areOff() {
    assertThat(MailSettings.from(new SettingsReader(key -> Optional.empty())).on()).isFalse();
  }

  @Test
  void settings_least_protectTheWay() {
    MailSettings settings = read();
    assertThat(settings.on()).isTrue();
    assertThat(settings.tls()).isEqualTo(MailSettings.Tls.STARTTLS);
    assertThat(settings.port()).isEqualTo(587);
  }

  @Test
  void port_ofImplicitTls_isItsOwn() {
    assertThat(read("tls", "implicit").port()).isEqualTo(465);
  }

  @Test
  void password_isNeverPrinted() {
    assertThat(read("user", "us", "password", "hush").toString()).doesNotContain("hush");
  }

  private static void refused(String key, String... more) {
    assertThatThrownBy(() -> read(more))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("flashpoint.mail." + key);
  }

  @Test
  void from_missing_isRefused() {
    refused("from", "from", "");
  }

  @Test
  void from_noAddress_isRefused() {
    refused("from", "from", "Flashpoint <us@example.com>");
  }

  @Test
  void host_withScheme_isRefused() {
    refused("host", "host", "smtp://mail.example.com");
  }

  @Test
  void tls_unknown_isRefused() {
    refused("tls", "tls", "yes");
  }

  @Test
  void user_withoutPassword_isRefused() {
    refused("password", "user", "us");
  }

  @Test
  void password_withoutUser_isRefused() {
    refused("user", "password", "hush");
  }
}
