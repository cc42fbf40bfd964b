package ai.flashpoint.connect.team;

import java.time.Duration;

/**
 * What became of an attempt to sign in with a password. Unknown, wrong and disabled are one answer.
 */
public sealed interface SignInResult {

  record SignedIn(User user) implements SignInResult {}

  record Refused() implements SignInResult {}

  /** Too many attempts; nothing was checked. */
  record TryLater(Duration retryAfter) implements SignInResult {}
}
