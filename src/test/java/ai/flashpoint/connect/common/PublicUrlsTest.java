package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlsTest {

  private static PublicUrls read(String url) {
    return PublicUrls.from(Configuration.of("flashpoint.public-url", url));
  }

  @Test
  void from_nothingSet_isLocalhostOnTheServersPort() {
    assertThat(PublicUrls.from(Configuration.of()).origin()).isEqualTo("http://localhost:8080");
    assertThat(PublicUrls.from(Configuration.of("flashpoint.http-port", "9090")).origin())
        .isEqualTo("http://localhost:9090");
  }

  @ParameterizedTest
  @CsvSource({
    "https://connect.example.com,https://connect.example.com",
    "https://connect.example.com/,https://connect.example.com",
    "HTTPS://Connect.Example.COM:443,https://connect.example.com",
    "https://connect.example.com:8443,https://connect.example.com:8443",
    "http://localhost:80,http://localhost",
    "http://127.0.0.1:8080,http://127.0.0.1:8080",
    "http://[::1]:8080/,http://[::1]:8080"
  })
  void from_acceptable_isInCanonicalForm(String text, String origin) {
    assertThat(read(text).origin()).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connect.example.com",
        "//connect.example.com",
        "https://",
        "https:/connect.example.com",
        "https://connect example.com",
        "https://connect.example.com/app",
        "https://connect.example.com//",
        "https://connect.example.com?x",
        "https://connect.example.com/#x",
        "https://user@connect.example.com",
        "https://connect.example.com:99999",
        "https://connect.example.com:0",
        "http://connect.example.com",
        "http://10.0.0.1",
        "http://localhost.example.com",
        "ftp://localhost",
        "javascript:alert(1)"
      })
  void from_unacceptable_isRefusedNamingTheKey(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("flashpoint.public-url ");
  }

  @Test
  void from_plainHttp_saysWhatToDo() {
    assertThatThrownBy(() -> read("http://connect.example.com"))
        .hasMessage(
            "flashpoint.public-url is not https: use https; plain http is for localhost only");
  }

  @Test
  void addresses_areConcatenated() {
    PublicUrls urls = read("https://connect.example.com:8443/");
    assertThat(urls.issuer()).isEqualTo("https://connect.example.com:8443");
    assertThat(urls.resource()).isEqualTo("https://connect.example.com:8443/mcp");
    assertThat(urls.resourceMetadata())
        .isEqualTo("https://connect.example.com:8443/.well-known/oauth-protected-resource/mcp");
    assertThat(urls.at("/login")).isEqualTo("https://connect.example.com:8443/login");
    assertThat(urls.host()).isEqualTo("connect.example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080,true,false",
    "http://[::1]:8080,true,false",
    "https://localhost,true,true",
    "https://connect.example.com,false,true"
  })
  void loopbackAndHttps_followTheOrigin(String text, boolean loopback, boolean https) {
    assertThat(read(text).loopback()).isEqualTo(loopback);
    assertThat(read(text).https()).isEqualTo(https);
  }

  private static PublicUrls read(String url, String authUrl) {
    return PublicUrls.from(
        Configuration.of("flashpoint.public-url", url, "flashpoint.auth-url", authUrl));
  }

  @Test
  void from_authUrlNotSet_isThePublicOne() {
    PublicUrls urls = read("https://connect.example.com");
    assertThat(urls.issuer()).isEqualTo("https://connect.example.com");
    assertThat(urls.at("/login")).isEqualTo("https://connect.example.com/login");
  }

  @Test
  void from_authUrlSet_separatesSignInFromTheEndpoint() {
    PublicUrls urls = read("https://connect.example.com", "https://auth.example.com/");
    assertThat(urls.issuer()).isEqualTo("https://auth.example.com");
    assertThat(urls.at("/login")).isEqualTo("https://auth.example.com/login");
    assertThat(urls.resource()).isEqualTo("https://connect.example.com/mcp");
    assertThat(urls.resource("acme")).isEqualTo("https://connect.example.com/t/acme/mcp");
    assertThat(urls.resourceMetadata("acme"))
        .isEqualTo("https://connect.example.com/.well-known/oauth-protected-resource/t/acme/mcp");
  }

  @Test
  void from_authUrlNotHttps_isRefused() {
    assertThatThrownBy(() -> read("https://connect.example.com", "http://auth.example.com"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("flashpoint.auth-url");
  }

  @Test
  void from_oneOfTheTwoOnLoopback_isRefused() {
    assertThatThrownBy(() -> read("https://connect.example.com", "http://localhost:8080"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("flashpoint.auth-url");
  }
}
