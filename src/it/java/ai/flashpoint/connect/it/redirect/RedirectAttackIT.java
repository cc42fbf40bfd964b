package ai.flashpoint.connect.it.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.attack.Aftermath;
import ai.flashpoint.connect.it.attack.Attacker;
import ai.flashpoint.connect.it.attack.Watched;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirect URIs that nearly are the registered ones. */
@ExtendWith({Shared.class, Watched.class})
class RedirectAttackIT {

  private final Attacker attacker;
  private final Assistant a;
  private final Assistant l;

  RedirectAttackIT(Server server, Aftermath aftermath) {
    attacker = new Attacker(server, aftermath, "Redirect attack");
    a = attacker.client("https://a.example/cb");
    l = attacker.client("http://127.0.0.1/cb");
  }

  private void refused(Assistant client, String redirectUri) {
    Map<String, String> request = attacker.request(client);
    request.put("redirect_uri", redirectUri);
    attacker.refusedOnPage(client, request);
  }

  @Test
  void RU01_otherHost_isRefusedOnThePage() {
    refused(a, "https://evil.example/cb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/cb/../evil",
        "https://a.example/cb/%2e%2e/evil",
        "https://a.example/cb/extra"
      })
  void RU02_otherPath_isRefusedOnThePage(String uri) {
    refused(a, uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/cb?x=1", "https://a.example/cb#f"})
  void RU03_addedQueryOrFragment_isRefusedOnThePage(String uri) {
    refused(a, uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example.evil.example/cb", "https://evil-a.example/cb"})
  void RU04_hostThatOnlyContainsOurs_isRefusedOnThePage(String uri) {
    refused(a, uri);
  }

  @Test
  void RU05_registeredHostAsUserOfAnother_isRefusedOnThePage() {
    refused(a, "https://a.example@evil.example/cb");
  }

  @Test
  void RU06_otherPortOfAWebsite_isRefusedOnThePage() {
    refused(a, "https://a.example:8443/cb");
  }

  @Test
  void RU07_withoutTls_isRefusedOnThePage() {
    refused(a, "http://a.example/cb");
  }

  @Test
  void RU08_upperCase_isRefusedOnThePage() {
    refused(a, "HTTPS://A.EXAMPLE/cb");
  }

  @Test
  void RU10_otherPathOnLoopback_isRefusedOnThePage() {
    refused(l, "http://127.0.0.1:49152/other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1.evil.example:80/cb",
        "http://localhost.evil.example/cb",
        "http://127.1/cb",
        "http://2130706433/cb",
        "http://0.0.0.0/cb"
      })
  void RU11_hostThatLooksLikeLoopback_isRefusedOnThePage(String uri) {
    refused(l, uri);
  }

  @Test
  void RU12_tlsOnLoopback_isRefusedOnThePage() {
    refused(l, "https://127.0.0.1:1/cb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/cb", "https://evil.example/cb"})
  void RU13_secondRedirectUri_isRefusedOnThePage(String second) {
    String twice = "&" + Wire.form(Map.of("redirect_uri", second));

    attacker.refusedOnPage(a, Wire.form(attacker.request(a)) + twice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/cb\r\nSet-Cookie:x=1",
        "https://a.example/cb\u0000",
        "https://a.example/cb\t",
        "https://a.example\\cb",
        " https://a.example/cb"
      })
  void RU14_controlCharacters_areRefusedOnThePage(String uri) {
    refused(a, uri);
  }

  @Test
  void RU15_noRedirectUriWithTwoRegistered_isRefusedOnThePage() {
    Assistant two = attacker.client("https://a.example/cb", "https://b.example/cb");
    Map<String, String> request = attacker.request(two);
    request.remove("redirect_uri");

    assertThat(attacker.refusedOnPage(two, request).text()).doesNotContain(".example");
  }
}
