package ai.flashpoint.connect.oauth;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code max_age}: how many seconds ago the person may have signed in (OpenID Connect Core section
 * 3.1.2.1).
 */
record CheckMaxAge(Clock clock) implements AuthorizeCheck {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
  private static final long LONGEST = 10L * 365 * 24 * 3600;

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    Optional<String> text = draft.query().one("max_age");
    if (text.isEmpty()) {
      return draft;
    }
    if (!SECONDS.matcher(text.get()).matches()) {
      throw AuthorizeRefusal.toClient("invalid_request", "max_age must be a number of seconds");
    }
    // No sign-in is older than that
    long seconds = Math.min(Long.parseLong(text.get()), LONGEST);
    return draft.withSignInAfter(clock.instant().minusSeconds(seconds));
  }
}
