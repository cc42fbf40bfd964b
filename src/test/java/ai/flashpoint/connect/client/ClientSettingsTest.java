package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.client.ClientSettings.Mode;
import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.InvalidSetting;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientSettingsTest {

  @Test
  void from_nothingSet_isTheDefault() {
    assertThat(ClientSettings.from(Configuration.of()))
        .isEqualTo(
            new ClientSettings(Mode.OPEN, Mode.OPEN, Set.of(), Set.of(), Set.of(), 10 * 1024));
  }

  @Test
  void registration_off_isRead() {
    assertThat(read("flashpoint.clients.registration", "off").registration()).isEqualTo(Mode.OFF);
  }

  @Test
  void documents_listed_isRead() {
    assertThat(
            read("flashpoint.clients.documents", "listed", "flashpoint.clients.hosts", "claude.ai")
                .documents())
        .isEqualTo(Mode.LISTED);
  }

  @Test
  void hosts_severalInAnyCase_areNamesInLowerCase() {
    assertThat(read("flashpoint.clients.hosts", "claude.ai, ChatGPT.com,").hosts())
        .containsExactlyInAnyOrder("claude.ai", "chatgpt.com");
  }

  @Test
  void privateHosts_several_areRead() {
    assertThat(read("flashpoint.fetch.private-hosts", "docs.intern,localhost").privateHosts())
        .containsExactlyInAnyOrder("docs.intern", "localhost");
  }

  @Test
  void ports_several_areRead() {
    assertThat(read("flashpoint.fetch.ports", "8443, 9443").ports())
        .containsExactlyInAnyOrder(8443, 9443);
  }

  @Test
  void limit_set_isRead() {
    assertThat(read("flashpoint.fetch.limit", "65536").documentLimit()).isEqualTo(65536);
  }

  @ParameterizedTest
  @CsvSource({"flashpoint.clients.registration", "flashpoint.clients.documents"})
  void hosts_missingForAListedMode_areRefused(String key) {
    assertThatThrownBy(() -> read(key, "listed"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("flashpoint.clients.hosts is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "flashpoint.clients.registration,OPEN",
    "flashpoint.clients.documents,closed",
    "flashpoint.clients.hosts,https://claude.ai",
    "flashpoint.clients.hosts,claude.ai:443",
    "flashpoint.clients.hosts,*.claude.ai",
    "flashpoint.fetch.private-hosts,docs.intern/x",
    "flashpoint.fetch.private-hosts,[::1]",
    "flashpoint.fetch.ports,https",
    "flashpoint.fetch.ports,0",
    "flashpoint.fetch.ports,65536",
    "flashpoint.fetch.limit,1023",
    "flashpoint.fetch.limit,65537"
  })
  void from_unusableValue_isRefusedNamingTheKey(String key, String value) {
    assertThatThrownBy(() -> read(key, value))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(key + " ");
  }

  private static ClientSettings read(String... pairs) {
    return ClientSettings.from(Configuration.of(pairs));
  }
}
