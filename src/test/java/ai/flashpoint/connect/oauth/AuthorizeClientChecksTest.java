package ai.flashpoint.connect.oauth;

import static ai.flashpoint.connect.oauth.AuthorizeCase.A;
import static ai.flashpoint.connect.oauth.AuthorizeCase.assertPage;
import static ai.flashpoint.connect.oauth.AuthorizeCase.assertPasses;
import static ai.flashpoint.connect.oauth.AuthorizeCase.draft;
import static ai.flashpoint.connect.oauth.AuthorizeCase.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientFixture;
import ai.flashpoint.connect.client.ClientLookup;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.common.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks, and where its answers go. */
class AuthorizeClientChecksTest {

  private static final Client TWO =
      ClientFixture.publicClient("two", "https://a.example/cb", "https://a.example/other");

  private static CheckClient client() {
    return new CheckClient(
        id -> id.value().equals("a") ? new ClientLookup.Known(A) : new ClientLookup.Unknown());
  }

  @Test
  void client_known_isPassedOn() {
    assertThat(client().check(AuthorizeDraft.of(Parameters.parse("client_id=a"))).client())
        .isEqualTo(A);
  }

  @Test
  void client_unknown_isAPage() {
    assertPage(client(), draft("client_id=b"), Failure.UNKNOWN_CLIENT);
  }

  @Test
  void client_withoutAcceptableDocument_isAPageThatSaysWhy() {
    assertThatThrownBy(
            () ->
                new CheckClient(id -> new ClientLookup.NoDocument("it is not JSON"))
                    .check(draft("client_id=https%3A%2F%2Fa.example%2Fc")))
        .isInstanceOfSatisfying(
            AuthorizeRefusal.class,
            refusal -> {
              assertThat(refusal.page()).isEqualTo(Failure.CLIENT_DOCUMENT);
              assertThat(refusal.detail()).isEqualTo("it is not JSON");
              assertThat(refusal.isForClient()).isFalse();
            });
  }

  @Test
  void client_blocked_isAPage() {
    assertPage(
        new CheckClient(id -> new ClientLookup.Blocked()),
        draft("client_id=a"),
        Failure.CLIENT_BLOCKED);
  }

  @Test
  void client_throttled_isAPageWithAPause() {
    assertThatThrownBy(
            () ->
                new CheckClient(id -> new ClientLookup.Throttled(Duration.ofSeconds(30)))
                    .check(draft("client_id=a")))
        .isInstanceOfSatisfying(
            AuthorizeRefusal.class,
            refusal -> {
              assertThat(refusal.page()).isEqualTo(Failure.TRY_LATER);
              assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(30));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "client_id=", "client_id=a&client_id=a", "client_id=a&client_id=b"})
  void client_missingOrRepeated_isAPage(String query) {
    assertPage(client(), draft(query), Failure.BAD_REQUEST);
  }

  @Test
  void redirectUri_registered_isPassedOn() {
    assertThat(
            new CheckRedirectUri()
                .check(draft("redirect_uri=https%3A%2F%2Fa.example%2Fcb"))
                .redirectUri())
        .isEqualTo("https://a.example/cb");
  }

  @Test
  void redirectUri_another_isAPage() {
    assertPage(
        new CheckRedirectUri(), draft("redirect_uri=https://evil.example"), Failure.BAD_REDIRECT);
  }

  @Test
  void redirectUri_another_namesClientAndHost() {
    assertThat(
            refusal(new CheckRedirectUri(), draft("redirect_uri=https://evil.example/cb")).detail())
        .isEqualTo("Claude → evil.example");
  }

  @Test
  void redirectUri_missingWithTwoRegistered_isAPage() {
    assertPage(new CheckRedirectUri(), draft("").with(TWO), Failure.BAD_REDIRECT);
  }

  @Test
  void redirectUri_missingWithOneRegistered_isAPage() {
    assertPage(new CheckRedirectUri(), draft(""), Failure.BAD_REDIRECT);
  }

  @Test
  void redirectUri_twiceTheFirstGood_isAPage() {
    assertPage(
        new CheckRedirectUri(),
        draft("redirect_uri=https://a.example/cb&redirect_uri=https://evil.example"),
        Failure.BAD_REDIRECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%0d%0aSet-Cookie:x=1", "%00", "%09", "%5C", "%20"})
  void redirectUri_withControls_isAPage(String tail) {
    assertPage(
        new CheckRedirectUri(),
        draft("redirect_uri=https://a.example/cb" + tail),
        Failure.BAD_REDIRECT);
  }

  @Test
  void grantType_clientOfCodes_passes() {
    assertPasses(new CheckGrantType(), "");
  }

  @Test
  void grantType_clientWithoutCodes_goesToTheClient() {
    Client other =
        new Client(
            A.id(),
            A.kind(),
            new ClientMetadata(
                "X", List.of("https://a.example/cb"), List.of("refresh_token"), AuthMethod.NONE),
            Optional.empty(),
            Optional.empty(),
            false,
            A.createdAt());
    assertThat(refusal(new CheckGrantType(), draft("").with(other)).code())
        .isEqualTo("unauthorized_client");
  }
}
