package ai.flashpoint.connect.oauth;

import java.util.Arrays;
import java.util.List;

/**
 * {@code prompt}: the team is always asked for, so {@code none} can never succeed (OpenID Connect
 * Core section 3.1.2.1).
 */
record CheckPrompt() implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    List<String> prompts =
        draft.query().one("prompt").map(text -> Arrays.asList(text.split(" +"))).orElse(List.of());
    if (prompts.contains("none")) {
      throw prompts.size() > 1
          ? AuthorizeRefusal.toClient("invalid_request", "prompt=none stands alone")
          : AuthorizeRefusal.toClient("interaction_required", "The person has to choose a team");
    }
    return draft;
  }
}
