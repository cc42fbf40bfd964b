package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserCookiesTest {

  private static final BrowserCookies HTTPS =
      new BrowserCookies(new PublicUrls("https://connect.example.com"));
  private static final BrowserCookies HTTP =
      new BrowserCookies(new PublicUrls("http://localhost:8080"));

  @Test
  void names_overHttps_haveTheHostPrefix() {
    assertThat(HTTPS.pending(new PendingId("p1"))).isEqualTo("__Host-fp-pending-p1");
    assertThat(HTTPS.signIn()).startsWith("__Host-");
    assertThat(HTTPS.signInForm()).startsWith("__Host-");
  }

  @Test
  void names_overHttp_haveNone() {
    assertThat(HTTP.pending(new PendingId("p1"))).isEqualTo("fp-pending-p1");
    assertThat(HTTP.signIn()).isEqualTo("fp-sign-in");
  }

  @Test
  void pending_eachRequestHasItsOwn() {
    assertThat(HTTPS.pending(new PendingId("p1"))).isNotEqualTo(HTTPS.pending(new PendingId("p2")));
  }

  @Test
  void set_overHttps_isSecureHttpOnlyLax() {
    assertThat(HTTPS.set("n", Secret.of("v"), 60))
        .isEqualTo("n=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
  }

  @Test
  void set_overHttp_isNotSecure() {
    assertThat(HTTP.set("n", Secret.of("v"), 60))
        .isEqualTo("n=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
  }

  @Test
  void clear_expiresWithTheSameAttributes() {
    assertThat(HTTPS.clear("n")).isEqualTo("n=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
    assertThat(HTTP.clear("n")).isEqualTo("n=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  }
}
