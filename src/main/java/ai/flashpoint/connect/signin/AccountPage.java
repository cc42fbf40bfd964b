package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.CleanText;
import ai.flashpoint.connect.common.Languages;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.Accounts;
import ai.flashpoint.connect.team.CheckNewPassword;
import ai.flashpoint.connect.team.PasswordSignIn;
import ai.flashpoint.connect.team.SignInResult;
import ai.flashpoint.connect.team.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /account}: the person's name, language and password. */
@Named("account")
@RequestScoped
public class AccountPage extends GuardedPage {

  static final Set<String> DONE = Set.of("name", "language", "password", "passwordall");

  static final int LONGEST_NAME = 120;

  @Inject Page page;
  @Inject Browser browser;
  @Inject Accounts accounts;
  @Inject PasswordSignIn passwords;
  @Inject TooManyAttempts tooMany;
  @Inject PageText text;
  @Inject Audit audit;

  private final Problems problems = new Problems();
  private BrowserSignIn signedIn;
  private String name;

  @Override
  public void enter() {
    signedIn = browser.signedIn().orElse(null);
    if (signedIn == null) {
      page.signInFirst();
      return;
    }
    name = signedIn.user().name();
    if (page.posted()) {
      page.genuine(token());
    }
  }

  private FormToken token() {
    return FormToken.of(signedIn.secret(), signedIn.user().id());
  }

  /** Button "Save the name". */
  public void rename() {
    name = CleanText.of(page.parameter("name").orElse(""), LONGEST_NAME);
    if (name.isEmpty()) {
      problems.at("name", text.of("account.name.missing"));
    } else {
      accounts.rename(signedIn.user().id(), name);
      done("name");
    }
  }

  /** Button "Save the language": one of ours; anything else means the browser's. */
  public void speak() {
    Optional<Locale> chosen =
        page.parameter("language")
            .flatMap(
                tag ->
                    Languages.SUPPORTED.stream()
                        .filter(known -> known.toLanguageTag().equals(tag))
                        .findFirst());
    accounts.speak(signedIn.user().id(), chosen);
    done("language");
  }

  /** Button "Change the password". */
  public void changePassword() {
    User person = signedIn.user();
    Secret present = Secret.of(page.parameter("present").orElse(""));
    NewPassword fresh = NewPassword.in(page);
    if (present.reveal().isEmpty()) {
      problems.at("present", text.of("account.present.missing"));
    }
    problems.at("fresh", fresh.problem(new CheckNewPassword(person.email(), person.name())), text);
    problems.at("again", fresh.againProblem(), text);
    if (!problems.isEmpty()) {
      return;
    }
    SignInResult result = passwords.attempt(person.email(), present, page.source());
    if (result instanceof SignInResult.TryLater later) {
      problems.at("present", tooMany.answer(later.retryAfter(), "password change"));
    } else if (!(result instanceof SignInResult.SignedIn)) {
      audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, "password change").user(person.id()));
      problems.at("present", text.of("account.present.wrong"));
    } else if (present.equals(fresh.secret())) {
      problems.at("fresh", text.of("account.fresh.same"));
    } else {
      boolean endConnections = page.parameter("end").isPresent();
      accounts.changePassword(person.id(), fresh.secret(), endConnections);
      // All sign-ins have ended, this one too
      browser.signIn(person);
      done(endConnections ? "passwordall" : "password");
    }
  }

  private void done(String what) {
    page.seeOther("/account?done=" + what);
  }

  /** Button "Sign out": this browser only; connections stay. */
  public void signOut() {
    browser.signOut();
    page.seeOther("/");
  }

  public List<Locale> getLanguages() {
    return Languages.SUPPORTED;
  }

  /** The tag of the language that the person chose; empty: as the browser says. */
  public String getLanguage() {
    return signedIn.language().map(Locale::toLanguageTag).orElse("");
  }

  public String getName() {
    return name;
  }

  public User getPerson() {
    return signedIn.user();
  }

  public Problems getProblems() {
    return problems;
  }

  /** What the post before this visit did, in words. */
  public String getDone() {
    return page.parameter("done")
        .filter(DONE::contains)
        .map(what -> text.of("account.done." + what))
        .orElse(null);
  }

  public String getCsrf() {
    return token().value();
  }
}
