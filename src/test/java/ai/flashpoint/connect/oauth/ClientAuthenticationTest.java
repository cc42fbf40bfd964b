package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientAssertions;
import ai.flashpoint.connect.client.ClientFixture;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAuthenticationTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final Clients clients = ClientFixture.clients(database, new MovableClock());
  private final RecordedAudit audit = new RecordedAudit();
  private final ClientAuthentication authentication = new ClientAuthentication();

  private final String open = add(AuthMethod.NONE).client().id().value();
  private final Clients.Registered basic = add(AuthMethod.CLIENT_SECRET_BASIC);
  private final Clients.Registered post = add(AuthMethod.CLIENT_SECRET_POST);
  private final String basicId = basic.client().id().value();
  private final String basicSecret = basic.secret().orElseThrow().reveal();
  private final String postId = post.client().id().value();
  private final String postSecret = post.secret().orElseThrow().reveal();

  @BeforeEach
  void begin() {
    authentication.clients = clients;
    authentication.audit = audit;
    authentication.assertions = new ClientAssertions();
  }

  private Clients.Registered add(AuthMethod method) {
    return database.transaction(
        () -> clients.add(ClientFixture.metadata(method, "https://a.example/cb")));
  }

  private Client authenticate(String authorization, String form) {
    return database.transaction(
        () ->
            authentication.authenticate(
                Optional.ofNullable(authorization), Parameters.parse(form)));
  }

  private static String basic(String id, String secret) {
    return "Basic "
        + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  private void assertInvalidClient(String authorization, String form) {
    assertThatThrownBy(() -> authenticate(authorization, form))
        .isInstanceOfSatisfying(
            OAuthFailure.class,
            failure -> {
              assertThat(failure.status()).isEqualTo(401);
              assertThat(failure.code()).isEqualTo("invalid_client");
              assertThat(failure.basicChallenge()).isEqualTo(authorization != null);
            });
  }

  private void assertInvalidRequest(String authorization, String form) {
    assertThatThrownBy(() -> authenticate(authorization, form))
        .isInstanceOfSatisfying(
            OAuthFailure.class,
            failure -> {
              assertThat(failure.status()).isEqualTo(400);
              assertThat(failure.code()).isEqualTo("invalid_request");
            });
  }

  @Test
  void authenticate_public_isFoundByItsId() {
    assertThat(authenticate(null, "client_id=" + open).id().value()).isEqualTo(open);
  }

  @Test
  void authenticate_publicWithEmptySecret_isFound() {
    assertThat(authenticate(null, "client_secret=&client_id=" + open)).isNotNull();
  }

  @Test
  void authenticate_unknownClient_isInvalid() {
    assertInvalidClient(null, "client_id=unknown");
  }

  @Test
  void authenticate_noClientAtAll_isInvalid() {
    assertInvalidClient(null, "grant_type=refresh_token");
  }

  @Test
  void authenticate_unknownClientByBasic_isInvalidWithChallenge() {
    assertInvalidClient(basic("unknown", "x"), "");
  }

  @Test
  void authenticate_rightSecretByBasic_isFound() {
    assertThat(authenticate(basic(basicId, basicSecret), "").id().value()).isEqualTo(basicId);
  }

  @Test
  void authenticate_basicInLowerCaseWithTheIdInTheBody_isFound() {
    String header = basic(basicId, basicSecret).replace("Basic", "basic");
    assertThat(authenticate(header, "client_id=" + basicId)).isNotNull();
  }

  @Test
  void authenticate_formEncodedBasic_isFound() {
    String encoded = basicId.replace("_", "%5F");
    assertThat(authenticate(basic(encoded, basicSecret.replace("-", "%2D")), "")).isNotNull();
  }

  @Test
  void authenticate_wrongSecretByBasic_isInvalidWithChallenge() {
    assertInvalidClient(basic(basicId, Secret.random().reveal()), "");
  }

  @Test
  void authenticate_secretOfAnotherClient_isInvalid() {
    assertInvalidClient(basic(basicId, postSecret), "");
  }

  @Test
  void authenticate_confidentialWithoutSecret_isInvalid() {
    assertInvalidClient(null, "client_id=" + basicId);
  }

  @Test
  void authenticate_confidentialWithEmptySecretByBasic_isInvalid() {
    assertInvalidClient(basic(basicId, ""), "");
  }

  @Test
  void authenticate_basicAndBodySecret_isInvalidRequest() {
    assertInvalidRequest(basic(basicId, basicSecret), "client_secret=" + basicSecret);
  }

  @Test
  void authenticate_basicAndAssertion_isInvalidRequest() {
    assertInvalidRequest(basic(basicId, basicSecret), "client_assertion=x");
  }

  @Test
  void authenticate_bodySecretAndAssertion_isInvalidRequest() {
    assertInvalidRequest(
        null, "client_id=" + postId + "&client_assertion=x&client_secret=" + postSecret);
  }

  @Test
  void authenticate_assertionOfAPublicClient_isInvalid() {
    assertInvalidClient(null, "client_assertion=x&client_id=" + open);
  }

  @Test
  void authenticate_basicOfOneAndBodyOfAnother_isInvalidRequest() {
    assertInvalidRequest(basic(basicId, basicSecret), "client_id=" + postId);
  }

  @Test
  void authenticate_publicWithSecretInTheBody_isInvalid() {
    assertInvalidClient(null, "client_secret=x&client_id=" + open);
  }

  @Test
  void authenticate_publicByBasic_isInvalid() {
    assertInvalidClient(basic(open, ""), "");
  }

  @Test
  void authenticate_rightSecretInTheBody_isFound() {
    assertThat(authenticate(null, "client_id=" + postId + "&client_secret=" + postSecret))
        .isNotNull();
  }

  @Test
  void authenticate_wrongSecretInTheBody_isInvalid() {
    assertInvalidClient(null, "client_id=" + postId + "&client_secret=x");
  }

  @Test
  void authenticate_basicClientInTheBody_isInvalid() {
    assertInvalidClient(null, "client_id=" + basicId + "&client_secret=" + basicSecret);
  }

  @Test
  void authenticate_postClientByBasic_isInvalid() {
    assertInvalidClient(basic(postId, postSecret), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Basic", "Basic ", "Basic !!!", "Basic eA==", "Bearer x", "Basic JTo="})
  void authenticate_brokenHeader_isInvalid(String header) {
    assertInvalidClient(header, "client_id=" + open);
  }
}
