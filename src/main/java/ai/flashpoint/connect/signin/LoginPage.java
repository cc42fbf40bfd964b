package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.session.Decision;
import ai.flashpoint.connect.team.PasswordSignIn;
import ai.flashpoint.connect.team.SignInResult;
import ai.flashpoint.connect.team.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code /login}: signs a person in, for the pending authorization that the address names, or for
 * the person's own connections if it names none.
 */
@Named("login")
@RequestScoped
public class LoginPage extends GuardedPage {

  @Inject Page page;
  @Inject Browser browser;
  @Inject ParkedRequest parked;
  @Inject PasswordSignIn passwords;
  @Inject TooManyAttempts tooMany;
  @Inject PageText text;
  @Inject Audit audit;
  @Inject Clock clock;

  private String email;
  private String password;
  private Secret formSecret;
  private String problem;
  private String reference;
  private String emailProblem;
  private String passwordProblem;
  private boolean cancelled;

  @Override
  public void enter() {
    if (!(parked.named() ? enterForAssistant() : enterAlone())) {
      return;
    }
    if (page.posted()) {
      page.genuine(FormToken.of(formSecret));
    } else {
      browser.signedIn().filter(this::isEnough).ifPresent(this::proceed);
    }
  }

  /** The client may ask for a fresh sign-in, or that the person is asked who they are. */
  private boolean isEnough(BrowserSignIn signIn) {
    return !parked.named() || (isFresh(signIn) && !parked.pending().request().selectAccount());
  }

  private boolean isFresh(BrowserSignIn signIn) {
    return parked.pending().request().acceptsSignIn(signIn.signedInAt());
  }

  private boolean enterForAssistant() {
    if (!parked.open() || !parked.undecided()) {
      return false;
    }
    formSecret = parked.secret();
    email = parked.pending().request().loginHint().or(this::again).orElse(null);
    return true;
  }

  /** Who is signed in and has to prove it again; who may simply continue types another address. */
  private Optional<String> again() {
    return continuing().isPresent()
        ? Optional.empty()
        : browser.signedIn().map(signIn -> signIn.user().email());
  }

  private boolean enterAlone() {
    Optional<Secret> given = browser.formSecret();
    if (page.posted() && given.isEmpty()) {
      page.fail(Failure.COOKIES, null);
      return false;
    }
    formSecret = page.posted() ? given.get() : browser.giveFormSecret();
    return true;
  }

  /** Button "Sign in". */
  public void signIn() {
    Credentials typed = Credentials.typed(email, password);
    password = null;
    if (typed.emailMissing()) {
      emailProblem = text.of("login.email.missing");
    }
    if (typed.passwordMissing()) {
      passwordProblem = text.of("login.password.missing");
    }
    if (typed.emailMissing() || typed.passwordMissing()) {
      return;
    }
    SignInResult result =
        typed.plausible()
            ? passwords.attempt(typed.email(), typed.password(), page.source())
            : new SignInResult.Refused();
    if (result instanceof SignInResult.SignedIn signedIn) {
      browser.signIn(signedIn);
      browser.signedIn().ifPresentOrElse(this::proceedFresh, this::refused);
    } else if (result instanceof SignInResult.TryLater later) {
      problem = tooMany.answer(later.retryAfter(), "sign-in");
    } else {
      refused();
    }
  }

  /** Button "Continue as …": the person who is signed in is meant. */
  public void continueAs() {
    continuing()
        .flatMap(person -> browser.signedIn())
        .ifPresentOrElse(this::proceed, this::refused);
  }

  /** Whom the person may continue as; empty where a password is asked for. */
  private Optional<User> continuing() {
    return parked.named()
        ? browser.signedIn().filter(this::isFresh).map(BrowserSignIn::user)
        : Optional.empty();
  }

  /** Name of whom the person may continue as, or null. */
  public String getContinueAs() {
    return continuing().map(User::name).orElse(null);
  }

  /** Button "Cancel": tells the assistant no. */
  public void cancel() {
    if (!parked.named()) {
      page.seeOther("/");
    } else if (parked.decide(new Decision.Denied())) {
      parked.resume();
    } else {
      cancelled = true;
    }
  }

  private void proceed(BrowserSignIn signIn) {
    if (parked.named()) {
      parked.authenticated(signIn);
    } else {
      page.seeOther(next().path());
    }
  }

  /** Where the person wanted to go. */
  private Destination next() {
    return page.parameter("next").flatMap(Destination::of).orElse(Destination.CONNECTIONS);
  }

  private void proceedFresh(BrowserSignIn signIn) {
    if (parked.named()) {
      parked.signedIn(signIn);
    } else {
      proceed(signIn);
    }
  }

  private void refused() {
    reference =
        FailureReference.of(AuditKind.SIGN_IN_REFUSED, page.source(), clock.instant()).value();
    audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, reference));
    problem = text.of("login.refused");
  }

  public boolean isForAssistant() {
    return parked.named();
  }

  public Asker getAsker() {
    return parked.asker();
  }

  /** The pending authorization's id, for the form. */
  public String getRequest() {
    return parked.named() ? parked.pending().id().value() : "";
  }

  /** For the form, which carries it on. */
  public String getNext() {
    return next().path();
  }

  public String getCsrf() {
    return FormToken.of(formSecret).value();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getProblem() {
    return problem;
  }

  /** What support finds the refusal by, or null. */
  public String getReference() {
    return reference;
  }

  public String getEmailProblem() {
    return emailProblem;
  }

  public String getPasswordProblem() {
    return passwordProblem;
  }

  public boolean isCancelled() {
    return cancelled;
  }
}
