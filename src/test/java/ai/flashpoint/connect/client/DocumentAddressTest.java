package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://claude.ai/oauth/mcp-oauth-client-metadata",
        "https://Claude.AI/oauth/x",
        "https://xn--bcher-kva.example/client.json",
        "https://docs/client.json",
        "https://a.example:8443/c",
        "https://a.example:443/c",
        "https://a.example/c?v=1",
        "https://a.example/a//b",
        "https://a.example/%20",
        "https://3com.example/x"
      })
  void of_soundAddress_isKeptAsItIs(String text) {
    assertThat(DocumentAddress.of(text).uri()).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/c, not https",
    "HTTPS://a.example/c, not https",
    "https:/a.example/c, not https",
    "https://a.example, no path",
    "https://a.example/, no path",
    "https://a.example?x=1, no path",
    "https://a.example/c#f, fragment",
    "https://a.example/c#, fragment",
    "https://u:p@a.example/c, user",
    "https://@a.example/c, user",
    "https://a.example/a/../b, dot segments",
    "https://a.example/a/./b, dot segments",
    "https://a.example/a/%2e%2e/b, dot segments",
    "https://a.example/a/%2E./b, dot segments",
    "https://a.example/a/..%2fb, dot segments",
    "https://a.example/.., dot segments",
    "https://127.0.0.1/x, host name",
    "https://0x7f.1/x, host",
    "https://2130706433/x, host",
    "https://0x7f000001/x, host",
    "https://127.1/x, host",
    "https://[::1]/x, host name",
    "https://[::ffff:10.0.0.1]/x, host name",
    "https://a.example./x, host name",
    "https://a_b.example/x, host",
    "https://-a.example/x, host",
    "https:///x, host",
    "https://a.example:/x, host",
    "https://a.example:0443/x, host",
    "https://a.example:99999/x, port",
    "https://a.example:x/x, host",
    "'https://a.example/a b', characters",
    "'https://a.example/a\\b', characters",
    "https://bücher.example/x, characters",
    "https://a.example/%zz, not a URI"
  })
  void of_unsoundAddress_isRefused(String text, String reason) {
    assertThatThrownBy(() -> DocumentAddress.of(text))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining(reason);
  }

  @Test
  void of_lineBreak_isRefused() {
    assertThatThrownBy(() -> DocumentAddress.of("https://a.example/x\r\nHost: b"))
        .isInstanceOf(DocumentRefused.class);
  }

  @Test
  void of_2049Characters_isRefused() {
    String text = "https://a.example/" + "x".repeat(2049 - 18);
    assertThat(DocumentAddress.of(text.substring(0, 2048)).uri()).isNotNull();
    assertThatThrownBy(() -> DocumentAddress.of(text)).hasMessageContaining("too long");
  }

  @Test
  void port_notNamed_is443() {
    assertThat(DocumentAddress.of("https://a.example/x").port()).isEqualTo(443);
  }

  @Test
  void host_isInLowerCase() {
    assertThat(DocumentAddress.of("https://A.Example/x").host()).isEqualTo("a.example");
  }
}
