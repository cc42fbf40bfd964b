package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How fresh a sign-in has to be, and what is recorded of the decision. */
class PendingDecisionsTest {

  private final SessionWorld world = new SessionWorld();
  private final ConnectFlow flow = world.flow;

  /** Parked by a node whose clock is ahead. */
  private PendingAuthorizations.Parked demandingFreshSignIn() {
    return world.in(
        () ->
            world.pendings.park(
                ConnectFlow.request(
                    "mcp", Optional.of(world.clock.instant().plus(Duration.ofSeconds(30))))));
  }

  @Test
  void authenticated_signInOlderThanDemanded_isRefused() {
    assertThat(flow.signIn(demandingFreshSignIn(), world.jane)).isFalse();
  }

  @Test
  void signedInFor_theRequestItself_countsWhateverTheClockSays() {
    PendingAuthorizations.Parked parked = demandingFreshSignIn();

    assertThat(signedInFor(parked)).isTrue();
    assertThat(flow.approve(parked, world.jane, world.acme)).isTrue();
  }

  @Test
  void signedInFor_afterTheDecision_isRefused() {
    PendingAuthorizations.Parked parked = flow.park();
    flow.decide(parked, new Decision.Denied());

    assertThat(signedInFor(parked)).isFalse();
  }

  @Test
  void approval_isRecordedOnce() {
    PendingAuthorizations.Parked parked = flow.park();
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    flow.approve(parked, world.jane, world.acme);

    assertThat(world.audit.events())
        .containsExactly(
            AuditEvent.of(AuditKind.CONSENT_GIVEN)
                .client(ConnectFlow.CLAUDE.id())
                .user(world.jane)
                .team(world.acme));
  }

  @Test
  void refusedApproval_isNotRecorded() {
    PendingAuthorizations.Parked parked = flow.park();
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.initech);

    assertThat(world.audit.events()).isEmpty();
  }

  @Test
  void denialBeforeSignIn_isRecordedWithoutAPerson() {
    flow.decide(flow.park(), new Decision.Denied());

    assertThat(world.audit.events())
        .containsExactly(AuditEvent.of(AuditKind.CONSENT_DENIED).client(ConnectFlow.CLAUDE.id()));
  }

  @Test
  void denialAfterSignIn_isRecordedWithThePerson() {
    PendingAuthorizations.Parked parked = flow.park();
    flow.signIn(parked, world.jane);
    flow.decide(parked, new Decision.Denied());

    assertThat(world.audit.events())
        .containsExactly(
            AuditEvent.of(AuditKind.CONSENT_DENIED)
                .client(ConnectFlow.CLAUDE.id())
                .user(world.jane));
  }

  private boolean signedInFor(PendingAuthorizations.Parked parked) {
    return world.in(
        () ->
            world.pendings.signedInFor(
                parked.id(), parked.browser(), world.jane, world.clock.instant()));
  }
}
