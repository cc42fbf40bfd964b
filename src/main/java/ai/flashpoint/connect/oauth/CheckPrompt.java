package ai.flashpoint.connect.oauth;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * {@code prompt} (OpenID Connect Core section 3.1.2.1): the team is always asked for, so {@code
 * none} can never succeed and {@code consent} changes nothing; unknown values are ignored.
 */
record CheckPrompt(Clock clock) implements AuthorizeCheck {

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
    return prompts.contains("login") ? asked.withSignInAfter(clock.instant()) : asked;
  }
}
