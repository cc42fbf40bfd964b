package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.CleanText;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.CheckNewPassword;
import ai.flashpoint.connect.team.Invitation;
import ai.flashpoint.connect.team.InvitationAcceptance;
import ai.flashpoint.connect.team.PasswordSignIn;
import ai.flashpoint.connect.team.SignInResult;
import ai.flashpoint.connect.team.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * {@code /invitation}: where a link leads that invites to a team. A new person chooses name and
 * password, one with an account signs in, who is signed in already accepts.
 */
@Named("invitation")
@RequestScoped
public class InvitationPage extends GuardedPage {

  private static final String PAGE = "invitation";

  @Inject Page page;
  @Inject Browser browser;
  @Inject OpenedLink link;
  @Inject InvitationAcceptance acceptance;
  @Inject PasswordSignIn passwords;
  @Inject TooManyAttempts tooMany;
  @Inject PageText text;
  @Inject Audit audit;

  private final Problems problems = new Problems();
  private Secret token;
  private InvitationAcceptance.Opened opened;
  private String name = "";

  @Override
  public void enter() {
    if (link.taken(PAGE)) {
      return;
    }
    Optional<Secret> kept = link.token(PAGE);
    token = kept.orElse(null);
    opened = kept.flatMap(acceptance::open).orElse(null);
    // For the language, and because the page says who is signed in
    browser.signedIn();
    if (!page.posted()) {
      return;
    }
    if (opened == null) {
      page.seeOther("/invitation");
    } else {
      page.genuine(formToken());
    }
  }

  /** Who made the link may know it: that is not enough to act as the person who is signed in. */
  private FormToken formToken() {
    return FormToken.of(
        browser
            .signedIn()
            .map(one -> Secret.of(token.reveal() + one.secret().reveal()))
            .orElse(token));
  }

  /** Button "Join" of a person who is new here. */
  public void join() {
    name = CleanText.of(page.parameter("name").orElse(""), AccountPage.LONGEST_NAME);
    NewPassword fresh = NewPassword.in(page);
    if (name.isEmpty()) {
      problems.at("name", text.of("account.name.missing"));
    }
    problems.at("fresh", fresh.problem(new CheckNewPassword(getEmail(), name)), text);
    problems.at("again", fresh.againProblem(), text);
    if (problems.isEmpty()) {
      acceptance
          .join(token, name, fresh.secret())
          .ifPresentOrElse(this::begin, () -> page.seeOther("/invitation"));
    }
  }

  private void begin(User person) {
    audit.record(AuditEvent.of(AuditKind.SIGN_IN_SUCCEEDED, "invitation").user(person.id()));
    browser.signIn(person);
    done();
  }

  /** Button "Sign in and join" of a person who has an account. */
  public void signIn() {
    Credentials typed = Credentials.typed(getEmail(), page.parameter("password").orElse(""));
    if (typed.passwordMissing()) {
      problems.at("password", text.of("login.password.missing"));
      return;
    }
    SignInResult result =
        typed.plausible()
            ? passwords.attempt(typed.email(), typed.password(), page.source())
            : new SignInResult.Refused();
    if (result instanceof SignInResult.SignedIn signedIn) {
      browser.signIn(signedIn);
      accept();
    } else if (result instanceof SignInResult.TryLater later) {
      problems.at("password", tooMany.answer(later.retryAfter(), "sign-in"));
    } else {
      audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED));
      problems.at("password", text.of("invite.password.wrong"));
    }
  }

  /** Button "Join" of the invited person, who is signed in. */
  public void accept() {
    boolean accepted =
        browser
            .signedIn()
            .flatMap(person -> acceptance.accept(token, person.user().id()))
            .isPresent();
    if (accepted) {
      done();
    } else {
      page.seeOther("/invitation");
    }
  }

  private void done() {
    link.done(PAGE);
    page.seeOther("/connections?done=joined");
  }

  /** Whether the link works. */
  public boolean isOpen() {
    return opened != null;
  }

  /** Whether nobody has an account of the invited address. */
  public boolean isNewcomer() {
    return !opened.known();
  }

  /** Whether the invited person is signed in here. */
  public boolean isPresent() {
    return browser.signedIn().filter(one -> one.user().email().equals(getEmail())).isPresent();
  }

  /** Address of somebody else who is signed in here; null if nobody else is. */
  public String getOther() {
    return isPresent() ? null : browser.signedIn().map(one -> one.user().email()).orElse(null);
  }

  public Invitation getInvitation() {
    return opened.invitation();
  }

  public String getEmail() {
    return opened.invitation().email();
  }

  /** Until when the link works, in words. */
  public String getUntil() {
    return text.times().date(opened.invitation().expiresAt());
  }

  public String getName() {
    return name;
  }

  public Problems getProblems() {
    return problems;
  }

  public String getCsrf() {
    return formToken().value();
  }
}
