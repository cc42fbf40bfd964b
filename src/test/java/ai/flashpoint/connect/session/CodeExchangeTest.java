package ai.flashpoint.connect.session;

import static ai.flashpoint.connect.session.ConnectFlow.CLAUDE;
import static ai.flashpoint.connect.session.ConnectFlow.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.common.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeExchangeTest {

  private static final Secret WRONG = Secret.of("w".repeat(43));

  private final SessionWorld world = new SessionWorld();
  private final ConnectFlow flow = world.flow;

  @Test
  void exchange_allCorrect_givesTokensOfTheChosenTeam() {
    TokenOutcome.Issued issued = (TokenOutcome.Issued) flow.exchange(flow.code());
    assertThat(issued.expiresIn()).isEqualTo(Duration.ofHours(24));
    assertThat(issued.scope()).isEqualTo("mcp");
    assertThat(issued.refreshToken()).isPresent();
    Standing.OfUser standing = (Standing.OfUser) world.standing(issued.accessToken());
    assertThat(standing.user().id()).isEqualTo(world.jane);
    assertThat(standing.team().id()).isEqualTo(world.acme);
  }

  @Test
  void exchange_storesNoSecretInTheClear() {
    Secret code = flow.code();
    TokenOutcome.Issued issued = (TokenOutcome.Issued) flow.exchange(code);
    assertThat(world.database.value("select code_hash from authorization_codes"))
        .isEqualTo(code.hash());
    assertThat(world.database.value("select token_hash from refresh_tokens"))
        .isEqualTo(issued.refreshToken().orElseThrow().hash());
  }

  @Test
  void exchange_unknownCode_isRefused() {
    assertRefused(flow.exchange(Secret.random()));
  }

  @Test
  void exchange_twice_isRefusedAndEndsTheFirstSession() {
    Secret code = flow.code();
    TokenOutcome.Issued first = (TokenOutcome.Issued) flow.exchange(code);
    assertThat(world.standing(first.accessToken())).isInstanceOf(Standing.OfUser.class);

    assertRefused(flow.exchange(code));

    assertRefused(flow.refresh(first.refreshToken().orElseThrow()));
    assertThat(world.standing(first.accessToken())).isInstanceOf(Standing.Ended.class);
    assertThat(world.database.value("select end_reason from sessions")).isEqualTo("CODE_REPLAYED");
  }

  @Test
  void exchange_againWithWrongVerifier_leavesTheFirstSessionAlone() {
    Secret code = flow.code();
    TokenOutcome.Issued first = (TokenOutcome.Issued) flow.exchange(code);

    assertRefused(flow.exchange(CLAUDE, code, WRONG));

    assertThat(world.standing(first.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void exchange_againByAnotherClient_leavesTheFirstSessionAlone() {
    Secret code = flow.code();
    TokenOutcome.Issued first = (TokenOutcome.Issued) flow.exchange(code);

    assertRefused(flow.exchange(SessionWorld.assistant("other"), code, VERIFIER));

    assertThat(world.standing(first.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void exchange_byAnotherClient_isRefusedAndStaysUsable() {
    Secret code = flow.code();
    assertRefused(flow.exchange(SessionWorld.assistant("other"), code, VERIFIER));
    assertThat(flow.exchange(code)).isInstanceOf(TokenOutcome.Issued.class);
  }

  @Test
  void exchange_inTheLastSecond_works() {
    Secret code = flow.code();
    world.clock.advance(Duration.ofSeconds(119));
    assertThat(flow.exchange(code)).isInstanceOf(TokenOutcome.Issued.class);
  }

  @Test
  void exchange_afterItsLife_isRefused() {
    Secret code = flow.code();
    world.clock.advance(Duration.ofSeconds(120));
    assertRefused(flow.exchange(code));
  }

  @Test
  void exchange_wrongVerifierOnce_rightOneStillWorks() {
    Secret code = flow.code();
    assertRefused(flow.exchange(CLAUDE, code, WRONG));
    assertThat(flow.exchange(code)).isInstanceOf(TokenOutcome.Issued.class);
  }

  @Test
  void exchange_fiveWrongVerifiers_codeIsDead() {
    Secret code = flow.code();
    for (int i = 0; i < 5; i++) {
      assertRefused(flow.exchange(CLAUDE, code, WRONG));
    }
    assertRefused(flow.exchange(code));
    assertThat(world.database.count("sessions")).isZero();
  }

  @Test
  void exchange_withoutVerifier_isRefused() {
    assertRefused(flow.exchange(CLAUDE, flow.code(), Secret.of("")));
  }

  @Test
  void exchange_verifierEqualToChallenge_isRefused() {
    assertRefused(flow.exchange(CLAUDE, flow.code(), Secret.of(VERIFIER.hash())));
  }

  @Test
  void exchange_withoutRedirectUri_works() {
    Secret code = flow.code();
    assertThat(world.in(() -> world.codes.exchange(CLAUDE, code, Optional.empty(), VERIFIER)))
        .isInstanceOf(TokenOutcome.Issued.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a.example/cb/", "https://a.example/other", "HTTPS://a.example/cb"})
  void exchange_anotherRedirectUri_isRefused(String uri) {
    Secret code = flow.code();
    assertRefused(world.in(() -> world.codes.exchange(CLAUDE, code, Optional.of(uri), VERIFIER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'users':[{'email':'jane@example.com','name':'Jane','disabled':true}]}",
        "{'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':{'role':'owner','disabled':true}}}]}",
        "{'teams':[{'slug':'acme','name':'Acme','disabled':true}]}"
      })
  void exchange_standingLostSinceConsent_isRefused(String change) {
    Secret code = flow.code();
    world.importing(change);
    assertRefused(flow.exchange(code));
  }

  @Test
  void exchange_refreshTokenAsCode_isRefused() {
    assertRefused(flow.exchange(flow.connect().refreshToken().orElseThrow()));
  }

  @Test
  void exchange_codeInOtherCase_isRefused() {
    Secret code = flow.code();
    String changed = code.reveal().toLowerCase(java.util.Locale.ROOT);
    assertRefused(flow.exchange(Secret.of(changed)));
  }

  @Test
  void exchange_codeWithTrailingSpace_isRefused() {
    assertRefused(flow.exchange(Secret.of(flow.code().reveal() + " ")));
  }

  @Test
  void exchange_clientOfCodesOnly_givesNoRefreshToken() {
    Secret code = flow.code();
    assertThat(((TokenOutcome.Issued) flow.exchange(codesOnly(), code, VERIFIER)).refreshToken())
        .isEmpty();
  }

  @Test
  void exchange_clientOfCodesOnly_sessionEndsWithItsOnlyAccessToken() {
    Secret code = flow.code();
    flow.exchange(codesOnly(), code, VERIFIER);
    world.clock.advance(Duration.ofHours(24));
    assertThat(world.in(() -> world.sessions.of(world.jane))).isEmpty();
  }

  @Test
  void exchange_clientOfCodesOnlyGrantedOfflineAccess_givesRefreshToken() {
    Secret code = flow.code(world.jane, world.acme, "mcp offline_access");
    assertThat(((TokenOutcome.Issued) flow.exchange(codesOnly(), code, VERIFIER)).refreshToken())
        .isPresent();
  }

  private static Client codesOnly() {
    return new Client(
        CLAUDE.id(),
        CLAUDE.kind(),
        new ClientMetadata(
            "Claude",
            List.of(ConnectFlow.REDIRECT),
            List.of("authorization_code"),
            AuthMethod.NONE),
        Optional.empty(),
        Optional.empty(),
        false,
        CLAUDE.createdAt());
  }

  private static void assertRefused(TokenOutcome outcome) {
    assertThat(outcome).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }
}
