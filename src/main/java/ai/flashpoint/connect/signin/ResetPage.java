package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.CheckNewPassword;
import ai.flashpoint.connect.team.PasswordResets;
import ai.flashpoint.connect.team.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** {@code /reset}: where a link leads that lets a person choose a new password. */
@Named("reset")
@RequestScoped
public class ResetPage extends GuardedPage {

  private static final String PAGE = "reset";

  @Inject Page page;
  @Inject Browser browser;
  @Inject OpenedLink link;
  @Inject PasswordResets resets;
  @Inject PageText text;

  private final Problems problems = new Problems();
  private Secret token;
  private User person;

  @Override
  public void enter() {
    if (link.taken(PAGE)) {
      return;
    }
    Optional<Secret> opened = link.token(PAGE);
    token = opened.orElse(null);
    person = opened.flatMap(resets::find).orElse(null);
    if (!page.posted()) {
      return;
    }
    if (person == null) {
      page.seeOther("/reset");
    } else {
      page.genuine(FormToken.of(token));
    }
  }

  /** Button "Save the new password". */
  public void choose() {
    NewPassword fresh = NewPassword.in(page);
    problems.at("fresh", fresh.problem(new CheckNewPassword(person.email(), person.name())), text);
    problems.at("again", fresh.againProblem(), text);
    if (!problems.isEmpty()) {
      return;
    }
    boolean changed =
        resets.redeem(token, fresh.secret(), page.parameter("end").isPresent()).isPresent();
    if (changed) {
      link.done(PAGE);
      // Whoever was signed in here: the next one is the person of the link
      browser.signOut();
    }
    page.seeOther(changed ? "/reset?done=changed" : "/reset");
  }

  /** Whether the link works. */
  public boolean isOpen() {
    return person != null;
  }

  public boolean isDone() {
    return person == null && page.parameter("done").filter("changed"::equals).isPresent();
  }

  public String getEmail() {
    return person.email();
  }

  /** Whether the box to end connections is ticked: unless the person took the tick away. */
  public boolean isEnding() {
    return !page.posted() || page.parameter("end").isPresent();
  }

  public Problems getProblems() {
    return problems;
  }

  public String getCsrf() {
    return FormToken.of(token).value();
  }
}
