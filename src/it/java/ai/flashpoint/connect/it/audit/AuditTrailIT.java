package ai.flashpoint.connect.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.RawHttp;
import ai.flashpoint.connect.it.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the audit trail and the log hold after a person's visit and a series of refusals. The server
 * is stopped before anybody looks, so what was noted last has to be there too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailIT {

  private static final String CALLBACK = "https://assistant.example/callback";
  private static final String WRONG_PASSWORD = "wrong-password-8f3a61";
  private static final String UNKNOWN_PERSON = "ghost-71c204@example.com";
  private static final String WRONG_SECRET = "wrong-secret-5b0d92";
  private static final String WRONG_TOKEN = "wrong-token-c44e17";
  private static final String FORGED = "x@example.com\r\nFORGED \u001b[2J\u009b31m";
  private static final String ESC = "\u001b";
  // The same in one character, which servers let pass in headers
  private static final String CSI = "\u009b";

  private final List<String> secrets =
      new ArrayList<>(
          List.of(
              Person.ADA.password(), WRONG_PASSWORD, UNKNOWN_PERSON, WRONG_SECRET, WRONG_TOKEN));
  private Server server;
  private Rows rows;

  @BeforeAll
  void everythingThatCanHappen() {
    server = Server.named("audit-trail").importing(ImportFile.ofTwoTeams()).start();
    signInsThatFail();
    Assistant assistant = Assistant.registered(server, "Audited", CALLBACK);
    connection(assistant);
    theft(assistant);
    refusals(assistant);
    injections();
    server.stop();
    rows = server.rows();
  }

  @AfterAll
  void close() {
    rows.close();
    server.close();
  }

  private void signInsThatFail() {
    Visitor browser = new Visitor(server);
    Form form = Form.with("Sign in", browser.open(server.at("/login")));
    browser.press(form.fill("E-mail", UNKNOWN_PERSON).fill("Password", WRONG_PASSWORD), "Sign in");
    for (int i = 0; i < 6; i++) {
      browser.press(
          form.fill("E-mail", Person.BOB.email()).fill("Password", WRONG_PASSWORD), "Sign in");
    }
  }

  private void connection(Assistant assistant) {
    Assistant.Code code = kept(assistant.authorized(Person.ADA, Person.ACME));
    Map<String, String> exchange = assistant.exchange(code);
    exchange.put("code_verifier", kept(Assistant.newPkce().verifier()));
    assistant.token(exchange);
    Tokens tokens = kept(assistant.redeemed(code));
    Tokens next = kept(assistant.refreshed(tokens.refresh()));
    Http.postForm(
        server.at("/oauth/revoke"),
        Map.of("client_id", assistant.clientId(), "token", next.access()));
    new ModernMcp(server, next.access()).request("tools/list", Map.of());
  }

  private void theft(Assistant assistant) {
    Assistant.Code code = kept(assistant.authorized(Person.ADA, Person.NORTHWIND));
    kept(assistant.redeemed(code));
    assistant.token(assistant.exchange(code));
  }

  private void refusals(Assistant assistant) {
    Visitor browser = new Visitor(server);
    String address = assistant.address(assistant.request(Assistant.newPkce()));
    browser.press(Form.with("Deny", browser.signIn(browser.open(address), Person.ADA)), "Deny");
    Http.get(server.at("/oauth/authorize") + "?client_id=nobody&response_type=code");
    Http.postJson(
        server.at("/oauth/register"), Assistant.registration("Evil", "javascript:alert(1)"));
    assistant.token(assistant.refreshing(WRONG_TOKEN));
    Http.postForm(
        server.at("/oauth/revoke"),
        Map.of(
            "client_id",
            assistant.clientId(),
            "client_secret",
            WRONG_SECRET,
            "token",
            WRONG_TOKEN));
    Http.postForm(server.at("/oauth/introspect"), Map.of("token", WRONG_TOKEN));
    // Never seen by the audit trail's buffer before the server is told to stop
    new ModernMcp(server, WRONG_TOKEN).request("tools/list", Map.of());
  }

  private void injections() {
    Visitor browser = new Visitor(server);
    Form form = Form.with("Sign in", browser.open(server.at("/login")));
    browser.press(form.fill("E-mail", FORGED).fill("Password", WRONG_PASSWORD), "Sign in");
    Http.postForm(
        server.at("/oauth/token"), Map.of("grant_type", "refresh_token", "client_id", FORGED));
    Http.get(server.at("/oauth/authorize") + "?" + Wire.form(Map.of("client_id", FORGED)));
    Assistant.registered(server, "Line\r\nfeed " + ESC + "[2J\u202e", CALLBACK);
    // Payara refuses such a line by itself, other servers pass it on
    callWithAgent("agent" + CSI + "31m");
    callWithAgent("long-agent " + "y".repeat(400));
  }

  private void callWithAgent(String agent) {
    new RawHttp(server.port())
        .send(
            "GET /mcp",
            // Two, for a refusal of its own: equal ones are one row with the first user agent
            "Authorization: Bearer " + WRONG_TOKEN,
            "Authorization: Bearer " + WRONG_TOKEN,
            "User-Agent: " + agent,
            "X-Forwarded-For: 203.0.113.66");
  }

  private Assistant.Code kept(Assistant.Code code) {
    kept(code.pkce().verifier());
    kept(code.value());
    return code;
  }

  private Tokens kept(Tokens tokens) {
    kept(tokens.access());
    kept(tokens.refresh());
    return tokens;
  }

  private String kept(String secret) {
    secrets.add(secret);
    return secret;
  }

  private long count(String where) {
    return rows.number("select count(*) from audit_events where " + where);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADMIN_CHANGED",
        "SIGN_IN_REFUSED",
        "LIMIT_HIT",
        "SIGN_IN_SUCCEEDED",
        "CLIENT_REGISTERED",
        "CONSENT_GIVEN",
        "CONSENT_DENIED",
        "SESSION_BEGUN",
        "SESSION_ENDED",
        "AUTHORIZATION_REFUSED",
        "REGISTRATION_REFUSED",
        "CLIENT_AUTHENTICATION_FAILED",
        "TOKEN_REFUSED",
        "CALL_REFUSED"
      })
  void event_ofThisKind_isInTheTable(String kind) {
    assertThat(count("kind = '" + kind + "'")).isPositive();
  }

  @Test
  void events_ofRequests_sayWhereTheyCameFrom() {
    String sinceTheFirstRequest =
        "occurred_at >= (select min(occurred_at) from audit_events where kind = 'SIGN_IN_REFUSED')";
    assertThat(count(sinceTheFirstRequest + " and source <> '127.0.0.1'")).isZero();
    assertThat(count("kind = 'CONSENT_GIVEN' and user_agent like 'Java%'")).isPositive();
  }

  @Test
  void HD01_addressThatNoTrustedProxyNames_isNotBelieved() {
    assertThat(count("source = '203.0.113.66'")).isZero();
  }

  @Test
  void userAgent_longerThanTheColumn_isCut() {
    assertThat(count("user_agent like 'long-agent y%' and length(user_agent) = 255")).isEqualTo(1);
  }

  @Test
  void refusals_inHoweverManyRows_areAllCounted() {
    assertThat(
            rows.number("select sum(occurrences) from audit_events where kind = 'SIGN_IN_REFUSED'"))
        .isEqualTo(7);
  }

  @Test
  void connection_ofATeam_isFoundByIt() {
    assertThat(
            count(
                "kind = 'SESSION_BEGUN' and team_id = (select id from teams where slug = 'acme-research')"
                    + " and user_id is not null and session_id is not null and client_id is not null"))
        .isEqualTo(1);
  }

  @Test
  void HD03_lineFeedsAndEscapes_areNeutralised() {
    for (String odd : List.of("\r", "\n", ESC, CSI, "\u202e")) {
      assertThat(
              rows.number(
                  "select count(*) from audit_events where detail like ? or user_agent like ?",
                  "%" + odd + "%",
                  "%" + odd + "%"))
          .isZero();
    }
    assertThat(server.printed()).doesNotContain(ESC + "[2J", CSI, "\u202e");
    assertThat(server.printed().lines()).noneMatch(line -> line.startsWith("FORGED"));
  }

  @Test
  void RF16_databaseFile_holdsNoSecretThatCouldBeUsed() throws IOException {
    byte[] file = Files.readAllBytes(server.folder().resolve("data").resolve("connect.mv.db"));
    String text = new String(file, StandardCharsets.ISO_8859_1);
    assertThat(text.contains("Audited")).as("the client's name, as proof of the search").isTrue();
    for (String secret : secrets) {
      assertThat(text.contains(secret)).as("%s in the database", secret).isFalse();
    }
  }

  @Test
  void HD03_secrets_areNeitherInTheTableNorInTheLog() {
    String log = server.printed();
    assertThat(secrets).hasSizeGreaterThan(10);
    for (String secret : secrets) {
      assertThat(log.contains(secret)).as("%s in the log", secret).isFalse();
      assertThat(
              rows.number(
                  "select count(*) from audit_events where position(? in coalesce(detail, '') || coalesce(user_agent, '') || coalesce(client_id, '')) > 0",
                  secret))
          .as("%s in the table", secret)
          .isZero();
    }
  }
}
