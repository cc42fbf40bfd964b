package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.ResetRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code /forgot}: mails a link for a new password to whoever has the address. Answers the same
 * whether anybody has.
 */
@Named("forgot")
@RequestScoped
public class ForgotPage extends GuardedPage {

  @Inject Page page;
  @Inject Browser browser;
  @Inject ResetRequests requests;
  @Inject Mailer mailer;
  @Inject TooManyAttempts tooMany;
  @Inject PageText text;

  private final Problems problems = new Problems();
  private Secret formSecret;
  private String email = "";

  @Override
  public void enter() {
    if (!page.posted()) {
      formSecret = browser.giveFormSecret();
      return;
    }
    formSecret = browser.formSecret().orElse(null);
    if (formSecret == null) {
      page.fail(Failure.COOKIES, null);
    } else if (page.genuine(FormToken.of(formSecret)) && !mailer.on()) {
      page.seeOther("/forgot");
    }
  }

  /** Button "Send the link". */
  public void ask() {
    email = page.parameter("email").orElse("").strip();
    if (email.isEmpty()) {
      problems.at("email", text.of("login.email.missing"));
      return;
    }
    Optional<Duration> wait = requests.ask(email, page.source(), page.language());
    if (wait.isPresent()) {
      problems.at("email", tooMany.answer(wait.get(), "password reset"));
    } else {
      page.seeOther("/forgot?done=sent");
    }
  }

  /** Whether there is mail at all; otherwise operators make links. */
  public boolean isOffered() {
    return mailer.on();
  }

  public boolean isSent() {
    return mailer.on() && page.parameter("done").filter("sent"::equals).isPresent();
  }

  public String getEmail() {
    return email;
  }

  public Problems getProblems() {
    return problems;
  }

  public String getCsrf() {
    return FormToken.of(formSecret).value();
  }
}
