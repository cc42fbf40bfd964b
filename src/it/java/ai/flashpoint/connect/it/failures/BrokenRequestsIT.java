package ai.flashpoint.connect.it.failures;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken requests to the endpoints for programs: never a page, a stack trace or a banner. */
@ExtendWith(Shared.class)
class BrokenRequestsIT {

  private static final String METADATA = "/.well-known/oauth-authorization-server";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private final Server server;
  private final RawHttp raw;

  BrokenRequestsIT(Server server) {
    this.server = server;
    this.raw = new RawHttp(server.port());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Proto: gopher",
        "X-Forwarded-Host: evil.example",
        "Forwarded: host=evil.example;proto=gopher",
        "X-Original-URL: /healthz",
        "X-Rewrite-URL: /healthz",
        "X-HTTP-Method-Override: DELETE"
      })
  void HD01_headersOfAProxyThatIsNone_changeNothing(String header) {
    RawHttp.Reply reply = raw.send("GET " + METADATA, header);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains("\"issuer\":\"" + server.origin() + "\"")
        .doesNotContain("evil.example", "gopher");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "client_id", "redirect_uri", "scope", "resource"})
  void HD02_lineBreaksInParameters_makeNoHeader(String parameter) {
    RawHttp.Reply reply =
        raw.send("GET /oauth/authorize?" + parameter + "=a%0d%0aX-Injected:%20yes%0d%0a%0d%0a");

    assertThat(reply.head()).doesNotContain("\nx-injected");
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE,/mcp",
    "FOO,/mcp",
    "CONNECT,/mcp",
    "TRACE,/oauth/token",
    "FOO,/oauth/token",
    "CONNECT,/oauth/token",
    "TRACE,/oauth/register",
    "FOO,/oauth/register",
    "FOO,/oauth/revoke",
    "FOO,/oauth/jwks",
    "TRACE,/.well-known/oauth-authorization-server",
    "FOO,/.well-known/oauth-authorization-server",
    "TRACE,/oauth/authorize",
    "FOO,/oauth/authorize",
    "TRACE,/",
    "FOO,/",
    "TRACE,/login",
    "FOO,/login",
    "FOO,/healthz",
    "TRACE,/healthz",
    "FOO,/assets/copy.js",
    "TRACE,/assets/copy.js",
    "FOO,/nothing"
  })
  void HD04_unknownMethods_areNotAllowed(String method, String path) {
    assertThat(raw.send(method + " " + path).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        METADATA + "/../../WEB-INF/web.xml",
        "/.well-known/%2e%2e/WEB-INF/web.xml",
        "/.well-known/..%2f..%2fWEB-INF/web.xml",
        "/.well-known/..;/WEB-INF/web.xml",
        "/.well-known/%5c..%5cWEB-INF%5cweb.xml",
        METADATA + "%2f..%2fx",
        "/oauth/../WEB-INF/web.xml",
        "/oauth/../x",
        "/oauth/%00",
        "/WEB-INF/web.xml",
        "/../../etc/passwd"
      })
  void HD05_pathsThatClimb_leadNowhere(String path) {
    RawHttp.Reply reply = raw.send("GET " + path);

    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.text()).doesNotContain("<web-app", "root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/x",
        "/.well-known",
        "/.well-known/",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-protected-resource/x",
        "/.well-known/oauth-protected-resource/t/UPPER/mcp",
        "/oauth",
        "/oauth/x",
        "/oauth//token",
        "/oauth%2ftoken",
        "/authorize",
        "/token",
        "/register"
      })
  void HD06_unknownMachineAddress_is404Json(String path) {
    Answer answer = Http.get(server.at(path), "Origin", "https://page.example");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.json().path("error").asText()).isNotEmpty();
    assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
  }

  @Test
  void HD07_malformedChunk_isRefusedWithoutAPage() {
    refused(start("/oauth/token") + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");
  }

  @Test
  void HD07_headerOf100Kilobytes_isRefusedWithoutAPage() {
    refused(start("/oauth/token") + "X-Big: " + "a".repeat(100_000) + "\r\n\r\n");
  }

  @Test
  void HD07_uriOf100Kilobytes_isRefusedWithoutAPage() {
    refused(start("/oauth/token?" + "a".repeat(100_000)) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-5"})
  void HD07_senselessLength_isRefusedWithoutAPage(String length) {
    refused(start("/oauth/token") + "Content-Length: " + length + "\r\n\r\n");
  }

  @Test
  void HD07_brokenPercentSign_isNoPage() {
    assertThat(raw.send("GET /oauth/%zz").text().toLowerCase()).doesNotContain("<html", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({"/oauth/token,17000", "/oauth/register,33000"})
  void HD07_bodyTooLarge_is413Json(String path, int size) {
    Answer answer =
        Http.post(server.at(path), "application/x-www-form-urlencoded", "a".repeat(size));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
  }

  /** Payara Micro keeps something of every HTTP/2 request until its connection ends. */
  @Test
  void upgradeToHttp2_isNotTaken() {
    RawHttp.Reply reply =
        raw.bytes(
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");

    assertThat(reply.status()).isEqualTo(200);
  }

  private RawHttp.Reply atAnotherHost(String path) {
    return raw.bytes(
        "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets", "/WEB-INF", "/WEB-INF/parts", "/WEB-INF;/web.xml", "/META-INF"})
  void folder_withoutSlash_isNoRedirectToTheHostOfTheRequest(String path) {
    RawHttp.Reply reply = atAnotherHost(path);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).doesNotContain("evil.example");
  }

  @ParameterizedTest
  @CsvSource({"/docs, 200", "/docs/, 301", "/admin, 303", "/admin/, 404", "/docs/connect, 200"})
  void page_whoseNameIsAFolders_knowsNothingOfTheHostOfTheRequest(String path, int status) {
    RawHttp.Reply reply = atAnotherHost(path);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text()).doesNotContain("evil.example");
  }

  private static String start(String path) {
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + FORM + "\r\n";
  }

  private void refused(String request) {
    RawHttp.Reply reply = raw.bytes(request);

    // WildFly hangs up on some without a word
    if (!reply.text().isEmpty()) {
      assertThat(reply.status()).isBetween(400, 499);
    }
    assertThat(reply.text().toLowerCase())
        .doesNotContain("<html", "exception", "payara", "wildfly", "undertow", "grizzly");
  }
}
