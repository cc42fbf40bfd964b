package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import java.time.Duration;

/**
 * What became of an attempt to sign in with a password. Unknown, wrong and disabled are one answer.
 */
public sealed interface SignInResult {

  /**
   * The password was right.
   *
   * @param proof what it was checked against
   */
  record SignedIn(User user, Secret proof) implements SignInResult {}

  record Refused() implements SignInResult {}

  /** Too many attempts; nothing was checked. */
  record TryLater(Duration retryAfter) implements SignInResult {}
}
