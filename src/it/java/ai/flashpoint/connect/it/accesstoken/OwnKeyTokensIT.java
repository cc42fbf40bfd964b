package ai.flashpoint.connect.it.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.DeclaredClients;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are signed with the server's own key, so that only what they say can betray them. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnKeyTokensIT {

  private final Server server;
  private final Bearer bearer;
  private Tokens tokens;
  private Token genuine;
  private JWK key;

  OwnKeyTokensIT(Server server) {
    this.server = server;
    this.bearer = new Bearer(server);
  }

  @BeforeAll
  void connected() {
    tokens = Assistant.connected(server, Person.ADA, Person.ACME);
    genuine = Token.of(tokens.access());
    key = SigningKeyOf.the(server, genuine);
  }

  private void refusesHeader(Consumer<ObjectNode> change) {
    bearer.refuses(genuine.header(change).signedBy(key));
  }

  private void refusesClaims(Consumer<ObjectNode> change) {
    bearer.refuses(genuine.claims(change).signedBy(key));
  }

  private static long inSeconds(long seconds) {
    return Instant.now().plusSeconds(seconds).getEpochSecond();
  }

  @Test
  void genuineToken_signedAgain_works() {
    bearer.accepts(genuine.claims(claims -> claims.put("jti", "another")).signedBy(key));
  }

  @Test
  void JW09_criticalHeader_isRefused() {
    refusesHeader(
        header -> {
          header.putArray("crit").add("x");
          header.put("x", 1);
        });
  }

  @Test
  void JW09_unencodedPayload_isRefused() {
    refusesHeader(header -> header.put("b64", false));
    refusesHeader(
        header -> {
          header.put("b64", false);
          header.putArray("crit").add("b64");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "", "dpop+jwt", "oauth-id-jag+jwt", "at"})
  void JW10_anotherType_isRefused(String type) {
    refusesHeader(header -> header.put("typ", type));
  }

  @Test
  void JW10_noType_isRefused() {
    refusesHeader(header -> header.remove("typ"));
    refusesHeader(header -> header.putNull("typ"));
  }

  @Test
  void JW11_anotherIssuer_isRefused() {
    refusesClaims(claims -> claims.put("iss", "https://other.example"));
    refusesClaims(claims -> claims.put("iss", server.origin() + "/"));
    refusesClaims(claims -> claims.remove("iss"));
  }

  @Test
  void JW12_anotherAudience_isRefused() {
    refusesClaims(claims -> claims.put("aud", "https://other.example/mcp"));
    refusesClaims(claims -> claims.put("aud", server.origin()));
    refusesClaims(claims -> claims.put("aud", claims.path("client_id").asText()));
    refusesClaims(claims -> claims.putArray("aud").add("https://other.example/mcp").add("x"));
    refusesClaims(claims -> claims.remove("aud"));
  }

  @Test
  void JW12_listOfAudiencesWithOurs_works() {
    bearer.accepts(
        genuine
            .claims(claims -> claims.putArray("aud").add("https://x.example").add(server.mcp()))
            .signedBy(key));
  }

  @Test
  void JW13_expiryPastMissingOrText_isRefused() {
    refusesClaims(claims -> claims.put("exp", inSeconds(-61)));
    refusesClaims(claims -> claims.remove("exp"));
    refusesClaims(claims -> claims.put("exp", String.valueOf(inSeconds(3600))));
  }

  @Test
  void JW13_expiryInTheYear9999ByTheKeyThatSeals_isRefused() {
    byte[] sealing = Base64.getDecoder().decode(server.secretKey());

    bearer.refuses(
        genuine
            .header(header -> header.put("alg", "HS256"))
            .claims(claims -> claims.put("exp", 253_370_764_800L))
            .signedWithSecret(sealing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nbf", "iat"})
  void JW14_moreThanAMinuteInTheFuture_isRefused(String claim) {
    refusesClaims(claims -> claims.put(claim, inSeconds(90)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nbf", "iat"})
  void JW14_halfAMinuteInTheFuture_works(String claim) {
    bearer.accepts(genuine.claims(claims -> claims.put(claim, inSeconds(30))).signedBy(key));
  }

  @Test
  void JW15_duplicateMembers_areRefused() {
    String claims = genuine.claims();
    String twice = claims.replaceFirst("\\{", "{\"sub\":\"somebody\",");
    assertThat(twice).isNotEqualTo(claims);

    bearer.refuses(genuine.claimsText(twice).signedBy(key));
    bearer.refuses(
        genuine
            .headerText(genuine.header().replaceFirst("\\{", "{\"alg\":\"RS256\","))
            .signedBy(key));
  }

  @Test
  void JW15_invalidUtf8_isRefused() {
    bearer.refuses(genuine.claims(claims -> claims.put("sub", "\u00ff\u00fe")).signedBy(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub", "client_id", "team_id", "sid", "jti", "scope"})
  void anyNeededClaim_missing_isRefused(String claim) {
    refusesClaims(claims -> claims.remove(claim));
  }

  @Test
  void sessionOfSomebodyElse_inTheClaims_isRefused() {
    Token others = Token.of(Assistant.connected(server, Person.BOB, Person.NORTHWIND).access());
    String sid = Wire.read(others.claims()).path("sid").asText();

    refusesClaims(claims -> claims.put("sid", sid));
  }

  @Test
  void JW24_anotherScope_isInsufficientAndToldWhichIsNeeded() {
    Answer answer =
        bearer.call(genuine.claims(claims -> claims.put("scope", "profile")).signedBy(key));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .contains("error=\"insufficient_scope\"", "scope=\"mcp\"", "resource_metadata=");
  }

  @Test
  void RV05_tokenForAnotherAudience_isInactive() {
    Token here = genuine.claims(claims -> claims.put("jti", "introspected"));
    Token elsewhere = here.claims(claims -> claims.put("aud", "https://other.example/mcp"));

    assertThat(introspected(here.signedBy(key)).path("active").asBoolean()).isTrue();
    assertThat(introspected(elsewhere.signedBy(key))).isEqualTo(Wire.tree(Map.of("active", false)));
  }

  private JsonNode introspected(Token token) {
    return Http.postForm(
            server.at("/oauth/introspect"),
            Map.of(
                "token",
                token.toString(),
                "client_id",
                DeclaredClients.GATEWAY,
                "client_secret",
                DeclaredClients.SECRET))
        .json();
  }
}
