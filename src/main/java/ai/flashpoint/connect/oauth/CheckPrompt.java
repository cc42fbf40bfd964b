package ai.flashpoint.connect.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * {@code prompt} (OpenID Connect Core section 3.1.2.1): the team is always asked for, so {@code
 * none} can never succeed and {@code consent} changes nothing; unknown values are ignored.
 */
record CheckPrompt(Clock clock) implements AuthorizeCheck {

  /** Longer than a browser stays signed in; what counts is a sign-in for this request. */
  private static final Duration BEYOND_EVERY_SIGN_IN = Duration.ofDays(1);

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    List<String> prompts =
        draft.query().one("prompt").map(text -> Arrays.asList(text.split(" +"))).orElse(List.of());
    if (prompts.contains("none")) {
      throw prompts.size() > 1
          ? AuthorizeRefusal.toClient("invalid_request", "prompt=none stands alone")
          : AuthorizeRefusal.toClient("interaction_required", "The person has to choose a team");
    }
    AuthorizeDraft asked = prompts.contains("select_account") ? draft.askingForTheAccount() : draft;
    // In the future, because the clocks of two nodes need not agree
    return prompts.contains("login")
        ? asked.withSignInAfter(clock.instant().plus(BEYOND_EVERY_SIGN_IN))
        : asked;
  }
}
