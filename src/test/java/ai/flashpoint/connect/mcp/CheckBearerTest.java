package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.head;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.session.TokenCheck;
import ai.flashpoint.connect.tool.Caller;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckBearerTest {

  private static final String BARE =
      "Bearer resource_metadata=\"https://connect.example.com/.well-known/"
          + "oauth-protected-resource/mcp\", scope=\"mcp\"";

  private TokenCheck token = Given.token("mcp");
  private Standing standing = Given.JANE_STANDS;

  @Test
  void check_none_bareChallenge() {
    Refusal refusal = turned();
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.headers()).containsEntry("WWW-Authenticate", BARE);
  }

  @Test
  void check_otherScheme_bareChallenge() {
    assertThat(turned("Authorization", "Basic YTpi").headers())
        .containsEntry("WWW-Authenticate", BARE);
  }

  @Test
  void check_badToken_invalidToken() {
    token = new TokenCheck.Invalid("expired");
    Refusal refusal = turned("Authorization", "Bearer x");
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.headers().get("WWW-Authenticate"))
        .isEqualTo(
            BARE
                + ", error=\"invalid_token\","
                + " error_description=\"The access token is expired or not valid here\"");
  }

  @Test
  void check_twoHeaders_badRequest() {
    Refusal refusal = turned("Authorization", "Bearer a", "Authorization", "Bearer a");
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.headers().get("WWW-Authenticate")).contains("error=\"invalid_request\"");
  }

  @Test
  void check_twoTokens_badRequest() {
    assertThat(turned("Authorization", "Bearer a b").status()).isEqualTo(400);
  }

  @Test
  void check_twoCredentialsInOneLine_badRequest() {
    assertThat(turned("Authorization", "Bearer a, Bearer b").status()).isEqualTo(400);
  }

  @Test
  void JW01_schemeAlone_bareChallenge() {
    Refusal refusal = turned("Authorization", "Bearer");
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.headers()).containsEntry("WWW-Authenticate", BARE);
  }

  @Test
  void check_tooLong_invalidToken() {
    String token = "a".repeat(CheckBearer.MAX_LENGTH + 1);
    assertThat(turned("Authorization", "Bearer " + token).status()).isEqualTo(401);
  }

  @Test
  void check_schemeInLowerCase_admitted() {
    assertThat(check("Authorization", "bearer x")).isInstanceOf(Entry.Admitted.class);
  }

  @Test
  void check_atTheOwnTeamsAddress_admitted() {
    RequestHead own = Given.at("acme", Given.head("POST", "Authorization", "Bearer x"));
    assertThat(checked(own)).isInstanceOf(Entry.Admitted.class);
  }

  @Test
  void check_atAnotherTeamsAddress_invalidToken() {
    RequestHead other = Given.at("other", Given.head("POST", "Authorization", "Bearer x"));
    Refusal refusal = ((Entry.Turned) checked(other)).refusal();
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.headers().get("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void check_noneAtATeamsAddress_challengeNamesItsOwnMetadata() {
    Refusal refusal = ((Entry.Turned) checked(Given.at("acme", Given.head("POST")))).refusal();
    assertThat(refusal.headers().get("WWW-Authenticate"))
        .isEqualTo(BARE.replace("resource/mcp", "resource/t/acme/mcp"));
  }

  @Test
  void check_ended_invalidToken() {
    standing = new Standing.Ended();
    Refusal refusal = turned("Authorization", "Bearer x");
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.headers().get("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void check_unknown_tryLater() {
    standing = new Standing.Unknown(Duration.ofMillis(1500));
    Refusal refusal = turned("Authorization", "Bearer x");
    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.headers()).containsEntry("Retry-After", "2");
  }

  @Test
  void JW24_otherScope_isInsufficientAndToldWhichIsNeeded() {
    token = Given.token("profile mcp2");
    Refusal refusal = turned("Authorization", "Bearer x");
    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.headers().get("WWW-Authenticate"))
        .startsWith(BARE + ", error=\"insufficient_scope\"");
  }

  @Test
  void check_scopeAmongOthers_admittedWithAll() {
    token = Given.token("mcp profile");
    assertThat(caller().scopes()).containsExactlyInAnyOrder("mcp", "profile");
  }

  @Test
  void check_person_personOfTeam() {
    assertThat(caller()).isEqualTo(Given.CALLER);
  }

  @Test
  void check_agent_machineOfTeam() {
    standing = Given.AGENT_STANDS;
    Caller caller = caller();
    assertThat(caller.identity()).isInstanceOf(Caller.Machine.class);
    assertThat(caller.team()).isEqualTo(Given.ACME);
  }

  @Test
  void present_printed_hidesToken() {
    assertThat(new BearerToken.Present("abc").toString()).doesNotContain("abc");
  }

  @Test
  void values_blanksAround_ignored() {
    assertThat(McpScope.values(" a  mcp ")).containsExactlyInAnyOrder("a", "mcp");
  }

  private Caller caller() {
    return ((Entry.Admitted) check("Authorization", "Bearer x")).caller();
  }

  private Refusal turned(String... headers) {
    return ((Entry.Turned) check(headers)).refusal();
  }

  private Entry check(String... headers) {
    return checked(head("POST", headers));
  }

  private Entry checked(RequestHead head) {
    return new CheckBearer(any -> token, valid -> standing, new Challenge(Given.PUBLIC))
        .check(head);
  }
}
