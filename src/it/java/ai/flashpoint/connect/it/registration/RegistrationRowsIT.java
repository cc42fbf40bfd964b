package ai.flashpoint.connect.it.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.RawHttp;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registrations that are odd, greedy or hostile. */
@ExtendWith(Shared.class)
class RegistrationRowsIT {

  private static final String REDIRECT = "https://rows.example/callback";

  private final Server server;

  RegistrationRowsIT(Server server) {
    this.server = server;
  }

  private Answer register(String member, Object value) {
    Map<String, Object> request = new HashMap<>(Assistant.registration("Rows", REDIRECT));
    request.put(member, value);
    return Http.postJson(server.at("/oauth/register"), request);
  }

  private Answer register(String body) {
    return Http.post(server.at("/oauth/register"), "application/json", body);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client_metadata");
  }

  @Test
  void RG01_theSameProductAgain_isTheSameClient() {
    String first = register("software_version", "1").json().path("client_id").asText();
    String second = register("software_version", "2").json().path("client_id").asText();
    assertThat(second).isNotEmpty().isEqualTo(first);
  }

  @Test
  void RG03_hugeBody_is413() {
    assertThat(register("x", "x".repeat(1_000_000)).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":NaN}", "[]", "\"x\"", ""})
  void RG03_oddJson_isRefused(String body) {
    assertRefused(register(body));
  }

  @Test
  void RG03_deepNesting_isRefused() {
    assertRefused(register("{\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}"));
  }

  @Test
  void RG04_withoutMethod_getsASecretForBasic() {
    Map<String, Object> request = new HashMap<>(Assistant.registration("Rows", REDIRECT));
    request.remove("token_endpoint_auth_method");
    Answer answer = Http.postJson(server.at("/oauth/register"), request);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("token_endpoint_auth_method").asText())
        .isEqualTo("client_secret_basic");
    assertThat(answer.json().path("client_secret").asText()).hasSizeGreaterThan(40);
    assertThat(answer.json().path("client_secret_expires_at").isInt()).isTrue();
  }

  @Test
  void RG05_publicClient_getsNoSecret() {
    Answer answer = register("token_endpoint_auth_method", "none");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().has("client_secret")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"self_signed_tls_client_auth", "foo"})
  void RG06_unknownMethod_isRefused(String method) {
    assertRefused(register("token_endpoint_auth_method", method));
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_uri", "logo_uri", "contacts", "scope", "jwks", "software_id"})
  void RG07_emptyOrNullMember_isAbsentInTheAnswer(String member) {
    assertThat(register(member, "").json().has(member)).isFalse();
    assertThat(register(member, null).json().has(member)).isFalse();
  }

  @Test
  void RG08_symmetricKey_isRefused() {
    assertRefused(register("jwks", Map.of("keys", List.of(Map.of("kty", "oct", "k", "eHg")))));
  }

  @Test
  void RG08_privateKey_isRefused() {
    assertRefused(
        register(
            "jwks",
            Map.of("keys", List.of(Map.of("kty", "EC", "crv", "P-256", "x", "x", "d", "x")))));
  }

  @Test
  void RG09_keysAtAPlainAddress_isRefused() {
    assertRefused(register("jwks_uri", "http://169.254.169.254/latest"));
  }

  @Test
  void RG10_logoThatIsNotHttps_isIgnored() {
    Answer answer = register("logo_uri", "http://10.0.0.1/x.png");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().has("logo_uri")).isFalse();
  }

  @Test
  void RG11_clientIdInTheBody_isIgnored() {
    assertThat(register("client_id", "mine").json().path("client_id").asText())
        .isNotEqualTo("mine");
  }

  @Test
  void RG12_anotherProductsNameAndLogo_areShownAsItsOwnWordsWithTheRealHost() {
    Map<String, Object> request =
        new HashMap<>(Assistant.registration("Claude", "https://collector.example/cb"));
    request.put("logo_uri", "https://claude.ai/images/claude_app_icon.png");
    request.put("client_uri", "https://claude.ai");
    String id =
        Http.postJson(server.at("/oauth/register"), request).json().required("client_id").asText();
    Assistant pretender = new Assistant(server, id, "https://collector.example/cb");
    Visitor browser = new Visitor(server);

    Answer picker =
        browser.signIn(
            browser.open(pretender.address(pretender.request(Assistant.newPkce()))), Person.ADA);

    assertThat(picker.address().getPath()).isEqualTo("/team");
    assertThat(picker.body())
        .contains("the name it gives itself", "collector.example")
        .doesNotContain("claude_app_icon", "claude.ai");
  }

  @Test
  void RG03_anotherEncodingOfText_isRefused() {
    String json = "{\"redirect_uris\":[\"" + REDIRECT + "\"],\"client_name\":\"Rows\"}";
    String utf16 = new String(json.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
    RawHttp.Reply reply =
        new RawHttp(server.port())
            .bytes(
                "POST /oauth/register HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: "
                    + utf16.length()
                    + "\r\n\r\n"
                    + utf16);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("invalid_client_metadata");
  }

  @Test
  void RG08_thousandKeys_areRefused() {
    assertRefused(register("jwks", Map.of("keys", Collections.nCopies(1000, Map.of("kty", "EC")))));
  }
}
