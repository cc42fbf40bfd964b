package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.BrowserCookies;
import ai.flashpoint.connect.common.PendingId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.SignInResult;
import ai.flashpoint.connect.team.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The browser that the request came from: what its cookies say and who is signed in. */
@RequestScoped
public class Browser {

  private static final long FORM_COOKIE_SECONDS = 3600;

  @Inject Page page;
  @Inject BrowserCookies cookies;
  @Inject BrowserSignIns signIns;

  private Optional<BrowserSignIn> signedIn;

  /** Who is signed in here, looked up once per request. */
  public Optional<BrowserSignIn> signedIn() {
    if (signedIn == null) {
      signedIn = page.cookie(cookies.signIn()).flatMap(signIns::find);
      signedIn.flatMap(BrowserSignIn::language).ifPresent(page::speak);
    }
    return signedIn;
  }

  /** Signs the person in, with a fresh cookie; whoever was signed in here before is signed out. */
  void signIn(User user) {
    begun(signIns.begin(user.id(), page.cookie(cookies.signIn())));
  }

  /** Likewise who typed the password; nobody is signed in if it was changed meanwhile. */
  void signIn(SignInResult.SignedIn proved) {
    signedIn = Optional.empty();
    signIns.begin(proved, page.cookie(cookies.signIn())).ifPresent(this::begun);
  }

  private void begun(Secret fresh) {
    page.setCookie(cookies.set(cookies.signIn(), fresh, BrowserSignIns.LIFE.toSeconds()));
    page.setCookie(cookies.clear(cookies.signInForm()));
    signedIn = signIns.find(fresh);
  }

  void signOut() {
    page.cookie(cookies.signIn()).ifPresent(signIns::end);
    page.setCookie(cookies.clear(cookies.signIn()));
    signedIn = Optional.empty();
  }

  /** What this browser was given when the pending authorization began. */
  Optional<Secret> secretOf(PendingId id) {
    return page.cookie(cookies.pending(id));
  }

  /** What makes a link work that was opened here, for the page that it leads to. */
  Optional<Secret> link(String of) {
    return page.cookie(cookies.link(of));
  }

  /** Keeps it for as long as a person may take to fill a form. */
  void keepLink(String of, Secret token) {
    page.setCookie(cookies.set(cookies.link(of), token, FORM_COOKIE_SECONDS));
  }

  void forgetLink(String of) {
    page.setCookie(cookies.clear(cookies.link(of)));
  }

  /** The secret of a sign-in form that no assistant asked for. */
  Optional<Secret> formSecret() {
    return page.cookie(cookies.signInForm());
  }

  Secret giveFormSecret() {
    Secret secret = formSecret().orElseGet(Secret::random);
    page.setCookie(cookies.set(cookies.signInForm(), secret, FORM_COOKIE_SECONDS));
    return secret;
  }
}
