package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorAnswerTest {

  @Test
  void refused_invalidGrant_is400AndNeverStored() {
    ErrorAnswer answer = ErrorAnswer.refused(OAuthFailure.invalidGrant());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .hasToString(
            "{\"error\":\"invalid_grant\",\"error_description\":\"The grant is invalid, expired, revoked or was used before\"}");
    assertThat(answer.headers())
        .containsOnlyKeys("Cache-Control", "Pragma")
        .containsEntry("Cache-Control", "no-store");
  }

  @Test
  void refused_clientThatTriedBasic_getsAChallenge() {
    ErrorAnswer answer = ErrorAnswer.refused(OAuthFailure.invalidClient(true));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Basic realm=\"Flashpoint\"");
  }

  @Test
  void refused_clientThatDidNot_getsNoChallenge() {
    assertThat(ErrorAnswer.refused(OAuthFailure.invalidClient(false)).headers())
        .doesNotContainKey("WWW-Authenticate");
  }

  @Test
  void refused_anotherStatus_isKept() {
    assertThat(ErrorAnswer.refused(OAuthFailure.of(413, "invalid_request", "x")).status())
        .isEqualTo(413);
  }

  @Test
  void ofContainer_wrongMethod_namesTheAllowedOnes() {
    ErrorAnswer answer =
        ErrorAnswer.ofContainer(405, "Method Not Allowed", Optional.of("POST,OPTIONS"));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers()).containsEntry("Allow", "POST,OPTIONS");
    assertThat(answer.body().path("error").textValue()).isEqualTo("invalid_request");
  }

  @Test
  void ofContainer_unknownAddress_isNotFound() {
    ErrorAnswer answer = ErrorAnswer.ofContainer(404, "Not Found", Optional.empty());
    assertThat(answer.body().path("error").textValue()).isEqualTo("not_found");
    assertThat(answer.headers()).doesNotContainKey("Allow");
  }

  @Test
  void broken_isTemporaryWithReference() {
    ErrorAnswer answer = ErrorAnswer.broken("abc");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("Retry-After", "5");
    assertThat(answer.body().path("error").textValue()).isEqualTo("temporarily_unavailable");
    assertThat(answer.body().path("error_description").textValue()).endsWith("reference abc");
  }
}
