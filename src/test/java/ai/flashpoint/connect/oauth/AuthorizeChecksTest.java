package ai.flashpoint.connect.oauth;

import static ai.flashpoint.connect.oauth.AuthorizeCase.assertPage;
import static ai.flashpoint.connect.oauth.AuthorizeCase.assertPasses;
import static ai.flashpoint.connect.oauth.AuthorizeCase.assertToClient;
import static ai.flashpoint.connect.oauth.AuthorizeCase.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.session.PushedRequests;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeChecksTest {

  private static final String GOOD_CHALLENGE = "c".repeat(43);

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
