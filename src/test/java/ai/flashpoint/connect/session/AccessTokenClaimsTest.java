package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token with a good signature may say. */
class AccessTokenClaimsTest extends TokenToVerify {

  @ParameterizedTest
  @ValueSource(strings = {"https://connect.example.com/", "https://evil.example"})
  void verify_anotherIssuer_isInvalid(String issuer) {
    assertInvalid(forgery.claims(claims -> claims.issuer(issuer)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example/mcp",
        "https://connect.example.com",
        "https://connect.example.com/mcp/",
        "claude"
      })
  void verify_anotherAudience_isInvalid(String audience) {
    assertInvalid(forgery.claims(claims -> claims.audience(audience)));
  }

  @Test
  void verify_audiencesWithoutUs_isInvalid() {
    assertInvalid(forgery.claims(claims -> claims.audience(List.of("a", "b"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"iss", "sub", "aud", "exp", "iat", "jti", "client_id", "scope", "team_id", "sid"})
  void verify_claimMissing_isInvalid(String claim) {
    assertInvalid(forgery.claims(claims -> claims.claim(claim, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "exp", "client_id", "team_id", "sid"})
  void verify_claimNull_isInvalid(String claim) {
    assertInvalid(forgery.claims(claims -> claims.serializeNullClaims(true).claim(claim, null)));
  }

  @Test
  void verify_expiryAsText_isInvalid() {
    assertInvalid(forgery.claims(claims -> claims.claim("exp", "9999999999")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sid", "team_id"})
  void verify_idThatIsNone_isInvalid(String claim) {
    assertInvalid(forgery.claims(claims -> claims.claim(claim, "x")));
  }

  @Test
  void verify_idAsNumber_isInvalid() {
    assertInvalid(forgery.claims(claims -> claims.claim("sid", 7)));
  }

  @Test
  void verify_atItsExpiry_isInvalid() {
    world.clock.advance(java.time.Duration.ofHours(24));
    assertInvalid(token);
  }

  @Test
  void verify_aSecondBeforeItsExpiry_isValid() {
    world.clock.advance(java.time.Duration.ofHours(24).minusSeconds(1));
    assertThat(verifier.verify(token)).isInstanceOf(TokenCheck.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iat", "nbf"})
  void verify_aMinuteAndMoreInTheFuture_isInvalid(String claim) {
    assertInvalid(
        forgery.claims(
            claims -> claims.claim(claim, Forgery.at(world.clock.instant().plusSeconds(61)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iat", "nbf"})
  void verify_halfAMinuteInTheFuture_isValid(String claim) {
    String early =
        forgery.claims(
            claims -> claims.claim(claim, Forgery.at(world.clock.instant().plusSeconds(30))));
    assertThat(verifier.verify(early)).isInstanceOf(TokenCheck.Valid.class);
  }

  @Test
  void verify_changedPayload_isInvalid() {
    String payload = encoded(forgery.builder().subject(world.otto.toString()).build().toString());
    assertInvalid(part(0) + "." + payload + "." + part(2));
  }
}
