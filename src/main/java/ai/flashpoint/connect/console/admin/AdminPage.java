package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.signin.Browser;
import ai.flashpoint.connect.signin.BrowserSignIn;
import ai.flashpoint.connect.signin.FormToken;
import ai.flashpoint.connect.signin.GuardedPage;
import ai.flashpoint.connect.signin.Page;
import ai.flashpoint.connect.signin.PageText;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** A page for operators only; everybody else is told that there is no such page. */
public abstract class AdminPage extends GuardedPage {

  /** What a post did: the ends of the phrases {@code admin.done.*}. */
  public static final Set<String> DONE =
      Set.of(
          "disabled",
          "enabled",
          "blocked",
          "unblocked",
          "ended",
          "plan",
          "rotated",
          "removed",
          "none");

  @Inject Page page;
  @Inject Browser browser;
  @Inject PageText text;
  @Inject Clock clock;

  private BrowserSignIn signedIn;

  @Override
  public void enter() {
    signedIn = browser.signedIn().orElse(null);
    if (signedIn == null) {
      page.signInFirst();
    } else if (!signedIn.user().operator()) {
      page.fail(Failure.NOT_FOUND, null);
    } else if (!page.posted() || page.genuine(token())) {
      begin();
    }
  }

  /** Looks up what the page is about. */
  void begin() {}

  private FormToken token() {
    return FormToken.of(signedIn.secret(), signedIn.user().id());
  }

  /** Where the page is, without a question mark. */
  public abstract String getAddress();

  /** Where a post leads: to what the page showed before. */
  String back() {
    return getAddress() + "?";
  }

  final void done(String what) {
    String back = back();
    page.seeOther(back + (back.endsWith("?") ? "" : "&") + "done=" + what);
  }

  /** If this button was pressed: makes its change about what the button names. */
  final void press(String button, String what, Predicate<String> change) {
    page.parameter(button).ifPresent(subject -> done(tried(subject, change) ? what : "none"));
  }

  /** The buttons "Disable" and "Enable": makes the change about what they name. */
  final void toggled(BiPredicate<String, Boolean> disable) {
    press("disable", "disabled", subject -> disable.test(subject, true));
    press("enable", "enabled", subject -> disable.test(subject, false));
  }

  private static boolean tried(String subject, Predicate<String> change) {
    try {
      return change.test(subject);
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  final UserId operator() {
    return signedIn.user().id();
  }

  /** What the post before this visit did, in words. */
  public String getDone() {
    return Optional.ofNullable(page.parameter("done").orElse(null))
        .filter(DONE::contains)
        .map(what -> text.of("admin.done." + what))
        .orElse(null);
  }

  public String getPerson() {
    return signedIn.user().name();
  }

  public String getCsrf() {
    return token().value();
  }
}
