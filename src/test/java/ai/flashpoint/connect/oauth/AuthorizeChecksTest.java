package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientFixture;
import ai.flashpoint.connect.client.ClientLookup;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.session.PushedRequests;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeChecksTest {

  private static final Client A = ClientFixture.publicClient("a", "https://a.example/cb");
  private static final Client TWO =
      ClientFixture.publicClient("two", "https://a.example/cb", "https://a.example/other");
  private static final Clock CLOCK = Clock.fixed(MovableClock.NOON, ZoneOffset.UTC);
  private static final String GOOD_CHALLENGE = "c".repeat(43);

  private static AuthorizeDraft draft(String query) {
    return AuthorizeDraft.of(Parameters.parse(query)).with(A);
  }

  private static AuthorizeRefusal refusal(AuthorizeCheck check, AuthorizeDraft draft) {
    try {
      check.check(draft);
    } catch (AuthorizeRefusal refusal) {
      return refusal;
    }
    throw new AssertionError("was not refused");
  }

  private static void assertPage(AuthorizeCheck check, AuthorizeDraft draft, Failure page) {
    AuthorizeRefusal refusal = refusal(check, draft);
    assertThat(refusal.isForClient()).isFalse();
    assertThat(refusal.page()).isEqualTo(page);
  }

  private static void assertToClient(AuthorizeCheck check, String query, String code) {
    AuthorizeRefusal refusal = refusal(check, draft(query));
    assertThat(refusal.isForClient()).isTrue();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.getMessage()).matches("[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]+");
  }

  private static void assertPasses(AuthorizeCheck check, String query) {
    assertThat(check.check(draft(query))).isNotNull();
  }

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
  void repeats_resourceOnly_passes() {
    assertPasses(new CheckRepeats(), "resource=a&resource=b&state=x");
  }

  @Test
  void repeats_anotherParameter_goesToTheClient() {
    assertToClient(new CheckRepeats(), "scope=a&scope=b", "invalid_request");
  }

  @Test
  void repeats_state_goesToTheClient() {
    assertToClient(new CheckRepeats(), "state=a&state=b", "invalid_request");
  }

  @Test
  void state_longest_passes() {
    assertPasses(new CheckRepeats(), "state=" + "s".repeat(4096));
  }

  @Test
  void state_longer_goesToTheClient() {
    assertToClient(new CheckRepeats(), "state=" + "s".repeat(4097), "invalid_request");
  }

  @Test
  void state_withNul_goesToTheClient() {
    assertToClient(new CheckRepeats(), "state=%00", "invalid_request");
  }

  @Test
  void responseType_code_passes() {
    assertPasses(new CheckResponseType(), "response_type=code&response_mode=query");
  }

  @Test
  void responseType_missing_goesToTheClient() {
    assertToClient(new CheckResponseType(), "", "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "id_token", "code+token", "none", "CODE"})
  void responseType_another_goesToTheClient(String type) {
    assertToClient(new CheckResponseType(), "response_type=" + type, "unsupported_response_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"form_post", "fragment", "web_message", "jwt"})
  void responseMode_another_goesToTheClient(String mode) {
    assertToClient(
        new CheckResponseType(), "response_type=code&response_mode=" + mode, "invalid_request");
  }

  @Test
  void request_object_goesToTheClient() {
    assertToClient(
        new CheckRequestObject(), "response_type=code&request=eyJ", "request_not_supported");
  }

  @Test
  void requestUri_goesToTheClient() {
    assertToClient(
        new CheckRequestObject(),
        "response_type=code&request_uri=https://evil.example/r",
        "request_uri_not_supported");
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

  @Test
  void challenge_s256_passes() {
    assertPasses(
        new CheckCodeChallenge(), "code_challenge_method=S256&code_challenge=" + GOOD_CHALLENGE);
  }

  @Test
  void challenge_missing_goesToTheClient() {
    assertToClient(new CheckCodeChallenge(), "code_challenge_method=S256", "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "s256", "S512"})
  void challengeMethod_another_goesToTheClient(String method) {
    assertToClient(
        new CheckCodeChallenge(),
        "code_challenge=" + GOOD_CHALLENGE + "&code_challenge_method=" + method,
        "invalid_request");
  }

  @Test
  void challenge_wrongLength_goesToTheClient() {
    for (int length : new int[] {42, 44}) {
      assertToClient(
          new CheckCodeChallenge(),
          "code_challenge_method=S256&code_challenge=" + "c".repeat(length),
          "invalid_request");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B", "/", "=", "%0A"})
  void challenge_otherAlphabet_goesToTheClient(String letter) {
    assertToClient(
        new CheckCodeChallenge(),
        "code_challenge_method=S256&code_challenge=" + "c".repeat(42) + letter,
        "invalid_request");
  }

  @Test
  void resource_ours_passes() {
    assertPasses(resource(), "resource=https://host.example/mcp&resource=https://host.example");
  }

  @Test
  void resource_empty_countsAsAbsent() {
    assertPasses(resource(), "resource=");
  }

  @Test
  void resource_foreign_goesToTheClient() {
    assertToClient(
        resource(),
        "resource=https://host.example/mcp&resource=https://other.example/mcp",
        "invalid_target");
  }

  @Test
  void scope_unknown_isDropped() {
    assertThat(new CheckScope().check(draft("scope=admin")).scope()).isEqualTo("mcp");
  }

  @Test
  void scope_malformed_goesToTheClientWithFixedText() {
    assertToClient(new CheckScope(), "scope=%3Cb%3E%22%5C", "invalid_scope");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "prompt=login", "prompt=consent", "prompt=select_account", "prompt=x"})
  void prompt_others_pass(String query) {
    assertPasses(new CheckPrompt(CLOCK), query);
  }

  @Test
  void prompt_login_letsNoEarlierSignInCountWhateverTheClocksSay() {
    assertThat(new CheckPrompt(CLOCK).check(draft("prompt=login")).signedInAfter())
        .contains(MovableClock.NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void prompt_selectAccount_asksForTheAccount() {
    assertThat(new CheckPrompt(CLOCK).check(draft("prompt=select_account")).selectAccount())
        .isTrue();
  }

  @Test
  void prompt_consent_demandsNothingMore() {
    AuthorizeDraft checked = new CheckPrompt(CLOCK).check(draft("prompt=consent"));
    assertThat(checked.signedInAfter()).isEmpty();
    assertThat(checked.selectAccount()).isFalse();
  }

  @Test
  void maxAge_number_demandsASignInOfThatAge() {
    assertThat(new CheckMaxAge(CLOCK).check(draft("max_age=60")).signedInAfter())
        .contains(MovableClock.NOON.minusSeconds(60));
  }

  @Test
  void maxAge_beyondAllTime_passes() {
    assertPasses(new CheckMaxAge(CLOCK), "max_age=999999999999999999");
  }

  @Test
  void maxAge_olderThanAPromptedLogin_doesNotWeakenIt() {
    AuthorizeDraft prompted = new CheckPrompt(CLOCK).check(draft("prompt=login&max_age=60"));
    assertThat(new CheckMaxAge(CLOCK).check(prompted).signedInAfter())
        .isEqualTo(prompted.signedInAfter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1.5", "9999999999999999999"})
  void maxAge_noNumber_goesToTheClient(String value) {
    assertToClient(new CheckMaxAge(CLOCK), "max_age=" + value, "invalid_request");
  }

  @Test
  void pushedRequest_known_replacesTheAddress() {
    AuthorizeDraft draft = draft("request_uri=" + PushedRequests.PREFIX + "x&scope=evil");
    AuthorizeDraft taken =
        new TakePushedRequest((client, uri) -> Optional.of("scope=mcp&state=s")).check(draft);
    assertThat(taken.query().one("scope")).contains("mcp");
    assertThat(taken.query().has("request_uri")).isFalse();
  }

  @Test
  void pushedRequest_unknown_isToldOnAPage() {
    assertPage(
        new TakePushedRequest((client, uri) -> Optional.empty()),
        draft("request_uri=" + PushedRequests.PREFIX + "x"),
        Failure.BAD_REQUEST);
  }

  @Test
  void pushedRequest_foreignAddress_isNotLookedUp() {
    AuthorizeDraft draft = draft("request_uri=https://evil.example/r");
    AuthorizeCheck check =
        new TakePushedRequest(
            (client, uri) -> {
              throw new AssertionError("was looked up");
            });
    assertThat(check.check(draft)).isEqualTo(draft);
  }

  @Test
  void prompt_none_goesToTheClient() {
    assertToClient(new CheckPrompt(CLOCK), "prompt=none", "interaction_required");
  }

  @Test
  void prompt_noneWithAnother_goesToTheClient() {
    assertToClient(new CheckPrompt(CLOCK), "prompt=none+login", "invalid_request");
  }

  @Test
  void refusal_ofThePage_hasNoCode() {
    assertThat(AuthorizeRefusal.onPage(Failure.BAD_REQUEST, null).code()).isNull();
    assertThatThrownBy(
            () -> {
              throw AuthorizeRefusal.toClient("x", "y");
            })
        .hasMessage("y");
  }

  private static CheckResource resource() {
    return new CheckResource(new Resources(new PublicUrls("https://host.example")));
  }
}
