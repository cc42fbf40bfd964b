package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.StandingChanged;
import ai.flashpoint.connect.testing.MovableClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StandingChangesTest {

  private static final String JANE =
      "{'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':%s}}]}";
  private static final String OUT = "{'role':'owner','disabled':true}";

  private static final String WAITING =
      "select count(*) from information_schema.sessions where blocker_id is not null";
  private static final Client DECLARED =
      new Client(
          ConnectFlow.CLAUDE.id(),
          ClientKind.PRE_REGISTERED,
          ConnectFlow.CLAUDE.metadata(),
          Optional.empty(),
          Optional.empty(),
          false,
          MovableClock.NOON);

  private final SessionWorld world = new SessionWorld();
  private final TokenOutcome.Issued atAcme = world.flow.connect();
  private final TokenOutcome.Issued atGlobex = world.flow.connect(world.jane, world.globex);

  @Test
  void membershipDisabled_endsThatTeamsSessionOnly() {
    world.importing(JANE.formatted(OUT));
    assertEnded(atAcme);
    assertStands(atGlobex);
    assertThat(world.database.value("select end_reason from sessions where end_reason is not null"))
        .isEqualTo("STANDING_LOST");
  }

  @Test
  void membershipEnabledAgain_sessionStaysEnded() {
    world.importing(JANE.formatted(OUT));
    world.importing(JANE.formatted("'owner'"));
    assertEnded(atAcme);
    assertThat(world.flow.refresh(atAcme.refreshToken().orElseThrow()))
        .isInstanceOf(TokenOutcome.InvalidGrant.class);
    assertStands(world.flow.connect());
  }

  @Test
  void userDisabled_endsAllTheirSessions() {
    world.importing("{'users':[{'email':'jane@example.com','name':'Jane','disabled':true}]}");
    assertEnded(atAcme);
    assertEnded(atGlobex);
  }

  @Test
  void passwordChanged_codeThatWasNotUsedIsWorthNothing() {
    Secret code = world.flow.code();
    changed(StandingChanged.Kind.PASSWORD);
    assertThat(world.flow.exchange(code)).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  @Timeout(60)
  void passwordChanged_whileACodeIsExchanged_endsWhatComesOfIt() {
    Secret code = world.flow.code();
    EntityManager exchanging = world.database.another();
    world.codes.entities = exchanging;
    exchanging.getTransaction().begin();
    TokenOutcome.Issued issued =
        (TokenOutcome.Issued)
            world.codes.exchange(
                DECLARED, code, Optional.of(ConnectFlow.REDIRECT), ConnectFlow.VERIFIER);
    CompletableFuture<Void> change =
        CompletableFuture.runAsync(() -> changed(StandingChanged.Kind.PASSWORD));
    while (world.database.value(WAITING).equals("0")) {
      Thread.onSpinWait();
    }
    exchanging.getTransaction().commit();
    exchanging.close();
    change.join();
    assertEnded(issued);
  }

  @Test
  void signInsEnded_codeThatWasNotUsedIsWorthNothing() {
    Secret code = world.flow.code();
    changed(StandingChanged.Kind.SIGN_INS);
    assertThat(world.flow.exchange(code)).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void signInsEnded_whatWasAllowedBeforeGivesNoCode() {
    PendingAuthorizations.Parked parked = world.flow.park();
    world.flow.signIn(parked, world.jane);
    world.flow.approve(parked, world.jane, world.acme);
    changed(StandingChanged.Kind.SIGN_INS);
    assertThat(world.flow.resume(parked)).isInstanceOf(ResumeOutcome.NotResumable.class);
  }

  @Test
  void signInsEnded_connectionsStand() {
    changed(StandingChanged.Kind.SIGN_INS);
    assertStands(atAcme);
  }

  private void changed(StandingChanged.Kind kind) {
    world.in(
        () -> {
          world.changes.record(new StandingChanged(kind, world.jane.toString()));
          return kind;
        });
  }

  @Test
  void teamDisabled_endsTheTeamsSessionsOnly() {
    world.importing("{'teams':[{'slug':'globex','name':'Globex','disabled':true}]}");
    assertStands(atAcme);
    assertEnded(atGlobex);
  }

  @Test
  void teamEnabledAgain_sessionStaysEnded() {
    world.importing("{'teams':[{'slug':'globex','name':'Globex','disabled':true}]}");
    world.importing("{'teams':[{'slug':'globex','name':'Globex'}]}");
    assertEnded(atGlobex);
  }

  @Test
  void passwordChanged_endsAllTheirSessions() {
    world.importing(
        "{'users':[{'email':'jane@example.com','name':'Jane','password':'another password'}]}");
    assertEnded(atAcme);
    assertEnded(atGlobex);
    assertThat(world.database.value("select min(end_reason) from sessions"))
        .isEqualTo("PASSWORD_CHANGED");
  }

  @Test
  void passwordImportedAgain_endsNothing() {
    world.importing(
        "{'users':[{'email':'jane@example.com','name':'Jane','password':'another password'}]}");
    TokenOutcome.Issued since = world.flow.connect();
    world.importing(
        "{'users':[{'email':'jane@example.com','name':'Jane','password':'another password'}]}");
    assertStands(since);
  }

  @Test
  void roleChanged_sessionGoesOnWithTheNewRole() {
    assertThat(((Standing.OfUser) world.standing(atAcme.accessToken())).role())
        .isEqualTo(Role.OWNER);
    world.importing(JANE.formatted("'viewer'"));
    assertThat(((Standing.OfUser) world.standing(atAcme.accessToken())).role())
        .isEqualTo(Role.VIEWER);
  }

  @Test
  void teamRenamed_isSeenByTheNextCall() {
    world.standing(atAcme.accessToken());
    world.importing("{'teams':[{'slug':'acme','name':'Acme Ltd'}]}");
    assertThat(((Standing.OfUser) world.standing(atAcme.accessToken())).team().name())
        .isEqualTo("Acme Ltd");
  }

  @Test
  void since_returnsWhatChangedFromThenOn() {
    world.importing(JANE.formatted("'viewer'"));
    world.clock.advance(Duration.ofMinutes(1));
    world.importing(JANE.formatted("'owner'"));
    assertThat(world.in(() -> world.changes.since(world.clock.instant().minusSeconds(30))))
        .hasSize(1);
  }

  @Test
  void clean_removesWhatExpiredAndKeepsSessions() {
    world.importing(JANE.formatted("'viewer'"));
    world.flow.park();
    world.clock.advance(Duration.ofDays(40));
    clean();
    for (String table :
        new String[] {
          "standing_changes", "pending_authorizations", "authorization_codes", "refresh_tokens"
        }) {
      assertThat(world.database.count(table)).as(table).isZero();
    }
    assertThat(world.database.count("sessions")).isEqualTo(2);
  }

  @Test
  void tidyUp_keepsWhatIsNeeded() {
    world.importing(JANE.formatted("'viewer'"));
    world.flow.park();
    clean();
    assertThat(world.database.count("standing_changes")).isEqualTo(1);
    assertThat(world.database.count("pending_authorizations")).isEqualTo(3);
    assertThat(world.database.count("authorization_codes")).isEqualTo(2);
    assertThat(world.database.count("refresh_tokens")).isEqualTo(2);
  }

  private void clean() {
    world.in(
        () -> {
          world.changes.tidyUp(new TidyUp(world.clock.instant()));
          return true;
        });
  }

  private void assertEnded(TokenOutcome.Issued tokens) {
    assertThat(world.standing(tokens.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  private void assertStands(TokenOutcome.Issued tokens) {
    assertThat(world.standing(tokens.accessToken())).isInstanceOf(Standing.OfUser.class);
  }
}
