package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.PendingId;
import ai.flashpoint.connect.common.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-over between authorizing and signing in, as a state machine. */
class PendingAuthorizationsTest {

  private static final String JANE_OUT_OF_ACME =
      "{'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':{'role':'owner','disabled':true}}}]}";

  private final SessionWorld world = new SessionWorld();
  private final ConnectFlow flow = world.flow;
  private final PendingAuthorizations.Parked parked = flow.park();

  @Test
  void park_keepsTheRequestForItsBrowser() {
    PendingAuthorization pending = find(parked).orElseThrow();
    assertThat(pending.stage()).isEqualTo(PendingAuthorization.Stage.NEW);
    assertThat(pending.request()).isEqualTo(ConnectFlow.request("mcp"));
    assertThat(pending.user()).isEmpty();
    assertThat(pending.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(20)));
  }

  @Test
  void park_storesTheBrowsersSecretHashed() {
    assertThat(world.database.value("select browser_hash from pending_authorizations"))
        .isEqualTo(parked.browser().hash());
  }

  @Test
  void path_signInApproveResume_issuesACode() {
    assertThat(flow.signIn(parked, world.jane)).isTrue();
    assertThat(flow.approve(parked, world.jane, world.acme)).isTrue();
    ResumeOutcome.CodeIssued issued = (ResumeOutcome.CodeIssued) flow.resume(parked);
    assertThat(issued.request()).isEqualTo(ConnectFlow.request("mcp"));
    assertThat(stage()).isEqualTo("CONSUMED");
  }

  @Test
  void path_deny_isAccessDeniedWithoutCode() {
    flow.signIn(parked, world.jane);
    assertThat(flow.decide(parked, new Decision.Denied())).isTrue();
    assertThat(flow.resume(parked))
        .isEqualTo(new ResumeOutcome.AccessDenied(ConnectFlow.request("mcp")));
    assertThat(world.database.count("authorization_codes")).isZero();
  }

  @Test
  void decide_denyBeforeSignIn_counts() {
    assertThat(flow.decide(parked, new Decision.Denied())).isTrue();
    assertThat(flow.resume(parked)).isInstanceOf(ResumeOutcome.AccessDenied.class);
  }

  @Test
  void decide_approveBeforeSignIn_isRefused() {
    assertThat(flow.approve(parked, world.jane, world.acme)).isFalse();
    assertThat(stage()).isEqualTo("NEW");
  }

  @Test
  void decide_approvalByAnotherUser_isRefused() {
    flow.signIn(parked, world.jane);
    assertThat(flow.approve(parked, world.otto, world.initech)).isFalse();
    assertThat(stage()).isEqualTo("AUTHENTICATED");
  }

  @Test
  void decide_teamOfSomebodyElse_isRefused() {
    flow.signIn(parked, world.jane);
    assertThat(flow.approve(parked, world.jane, world.initech)).isFalse();
    assertThat(stage()).isEqualTo("AUTHENTICATED");
  }

  @Test
  void decide_membershipLostMeanwhile_isRefused() {
    flow.signIn(parked, world.jane);
    world.importing(JANE_OUT_OF_ACME);
    assertThat(flow.approve(parked, world.jane, world.acme)).isFalse();
  }

  @Test
  void decide_twice_secondIsRefused() {
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    assertThat(flow.approve(parked, world.jane, world.globex)).isFalse();
    assertThat(world.database.value("select team_id from pending_authorizations"))
        .isEqualTo(world.acme.toString());
  }

  @Test
  void decide_approveAfterDeny_isRefused() {
    flow.signIn(parked, world.jane);
    flow.decide(parked, new Decision.Denied());
    assertThat(flow.approve(parked, world.jane, world.acme)).isFalse();
  }

  @Test
  void signIn_asSomebodyElseBeforeTheDecision_counts() {
    flow.signIn(parked, world.jane);
    assertThat(flow.signIn(parked, world.otto)).isTrue();
    assertThat(flow.approve(parked, world.jane, world.acme)).isFalse();
    assertThat(flow.approve(parked, world.otto, world.initech)).isTrue();
  }

  @Test
  void signIn_afterTheDecision_isRefused() {
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    assertThat(flow.signIn(parked, world.otto)).isFalse();
  }

  @Test
  void signIn_afterResume_isRefused() {
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    flow.resume(parked);
    assertThat(flow.signIn(parked, world.jane)).isFalse();
  }

  @Test
  void decide_afterResume_isRefused() {
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    flow.resume(parked);
    assertThat(flow.decide(parked, new Decision.Denied())).isFalse();
  }

  @Test
  void resume_new_isRefused() {
    assertNotResumable(parked);
  }

  @Test
  void resume_undecided_isRefused() {
    flow.signIn(parked, world.jane);
    assertNotResumable(parked);
  }

  @Test
  void resume_twice_secondIsRefused() {
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    flow.resume(parked);
    assertNotResumable(parked);
    assertThat(world.database.count("authorization_codes")).isEqualTo(1);
  }

  @Test
  void resume_membershipLostSinceDecision_isAccessDenied() {
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    world.importing(JANE_OUT_OF_ACME);
    assertThat(flow.resume(parked)).isInstanceOf(ResumeOutcome.AccessDenied.class);
    assertThat(world.database.count("authorization_codes")).isZero();
  }

  @Test
  void find_afterExpiry_isNothing() {
    world.clock.advance(Duration.ofMinutes(20));
    assertThat(find(parked)).isEmpty();
  }

  @Test
  void signIn_afterExpiry_isRefused() {
    world.clock.advance(Duration.ofMinutes(20));
    assertThat(flow.signIn(parked, world.jane)).isFalse();
  }

  @Test
  void decide_afterExpiry_isRefused() {
    flow.signIn(parked, world.jane);
    world.clock.advance(Duration.ofMinutes(20));
    assertThat(flow.approve(parked, world.jane, world.acme)).isFalse();
  }

  @Test
  void resume_afterExpiry_isRefused() {
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    world.clock.advance(Duration.ofMinutes(20));
    assertNotResumable(parked);
  }

  @Test
  void find_otherBrowser_isNothing() {
    assertThat(find(ofOtherBrowser())).isEmpty();
  }

  @Test
  void signIn_otherBrowser_isRefused() {
    assertThat(flow.signIn(ofOtherBrowser(), world.jane)).isFalse();
  }

  @Test
  void decide_otherBrowser_isRefused() {
    flow.signIn(parked, world.jane);
    assertThat(flow.approve(ofOtherBrowser(), world.jane, world.acme)).isFalse();
  }

  @Test
  void resume_otherBrowser_isRefusedAndUsesNothingUp() {
    flow.signIn(parked, world.jane);
    flow.approve(parked, world.jane, world.acme);
    assertNotResumable(ofOtherBrowser());
    assertThat(flow.resume(parked)).isInstanceOf(ResumeOutcome.CodeIssued.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "' or 1=1 --------", "abcdefghijklmnop"})
  void find_unknownId_isNothing(String id) {
    assertThat(find(new PendingAuthorizations.Parked(new PendingId(id), parked.browser())))
        .isEmpty();
  }

  @Test
  void park_twoTabs_doNotCollide() {
    PendingAuthorizations.Parked other = flow.park();
    flow.signIn(parked, world.jane);
    flow.signIn(other, world.jane);
    flow.approve(other, world.jane, world.globex);
    flow.approve(parked, world.jane, world.acme);
    assertThat(flow.resume(parked)).isInstanceOf(ResumeOutcome.CodeIssued.class);
    assertThat(flow.resume(other)).isInstanceOf(ResumeOutcome.CodeIssued.class);
  }

  private Optional<PendingAuthorization> find(PendingAuthorizations.Parked asked) {
    return world.in(() -> world.pendings.find(asked.id(), asked.browser()));
  }

  private PendingAuthorizations.Parked ofOtherBrowser() {
    return new PendingAuthorizations.Parked(parked.id(), Secret.random());
  }

  private void assertNotResumable(PendingAuthorizations.Parked asked) {
    assertThat(flow.resume(asked)).isInstanceOf(ResumeOutcome.NotResumable.class);
  }

  private String stage() {
    return world.database.value("select stage from pending_authorizations");
  }
}
