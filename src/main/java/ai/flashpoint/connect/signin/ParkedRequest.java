package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.PendingId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.session.Decision;
import ai.flashpoint.connect.session.PendingAuthorization;
import ai.flashpoint.connect.session.PendingAuthorization.Stage;
import ai.flashpoint.connect.session.PendingAuthorizations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pending authorization that the page's address names, if this browser may continue it. */
@RequestScoped
public class ParkedRequest {

  /** The parameter of the page addresses. Nothing else in an address says where to go next. */
  static final String PARAMETER = "request";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  @Inject Page page;
  @Inject Browser browser;
  @Inject PendingAuthorizations pendings;

  private PendingAuthorization pending;
  private Secret secret;

  /** Whether the address names a pending authorization at all. */
  boolean named() {
    return page.parameter(PARAMETER).isPresent();
  }

  /**
   * Finds it; answers with a failure page if this browser cannot go on with it.
   *
   * @return whether to go on
   */
  boolean open() {
    Optional<PendingId> id =
        page.parameter(PARAMETER).filter(text -> ID.matcher(text).matches()).map(PendingId::new);
    if (id.isEmpty()) {
      page.fail(Failure.BAD_REQUEST, null);
      return false;
    }
    secret = browser.secretOf(id.get()).orElse(null);
    if (secret == null) {
      page.fail(Failure.COOKIES, null);
      return false;
    }
    return reload(id.get());
  }

  /** Looks again, after a step that another click or node may have taken first. */
  boolean reload() {
    return reload(pending.id());
  }

  private boolean reload(PendingId id) {
    pending = pendings.find(id, secret).orElse(null);
    if (pending == null) {
      page.fail(Failure.EXPIRED, null);
    } else {
      pending.request().uiLocales().ifPresent(page::speak);
    }
    return pending != null;
  }

  /** Answers with a failure page if the decision was taken before. */
  boolean undecided() {
    boolean undecided = pending.stage() == Stage.NEW || pending.stage() == Stage.AUTHENTICATED;
    if (!undecided) {
      page.fail(Failure.ALREADY_USED, null);
    }
    return undecided;
  }

  PendingAuthorization pending() {
    return pending;
  }

  Secret secret() {
    return secret;
  }

  Asker asker() {
    return Asker.of(pending.request());
  }

  /** Records who is signed in already and leads to the team picker. */
  void authenticated(BrowserSignIn signIn) {
    goOn(pendings.authenticated(pending.id(), secret, signIn.user().id(), signIn.signedInAt()));
  }

  /** Records who signed in just now for this request and leads to the team picker. */
  void signedIn(BrowserSignIn signIn) {
    goOn(pendings.signedInFor(pending.id(), secret, signIn.user().id(), signIn.signedInAt()));
  }

  private void goOn(boolean noted) {
    if (noted) {
      page.seeOther(address("/team"));
    } else if (reload()) {
      page.fail(Failure.ALREADY_USED, null);
    }
  }

  /** Hands the decision over; true exactly once. */
  boolean decide(Decision decision) {
    return pendings.decide(pending.id(), secret, decision);
  }

  /** Leads on to where the decision is carried out. */
  void resume() {
    page.seeOther(address("/oauth/resume"));
  }

  /** A page's address that keeps the request. */
  String address(String path) {
    return path
        + "?"
        + PARAMETER
        + "="
        + URLEncoder.encode(pending.id().value(), StandardCharsets.UTF_8);
  }
}
