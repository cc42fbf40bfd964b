package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Secret;
import java.time.Duration;
import java.util.Optional;

/** What the token endpoint may answer to a code or a refresh token. */
public sealed interface TokenOutcome {

  /**
   * Tokens of one session (OAuth 2.1 section 3.2.3).
   *
   * @param refreshToken empty if the client did not register for refreshing
   * @param scope granted scope values, separated by spaces
   */
  record Issued(Secret accessToken, Duration expiresIn, Optional<Secret> refreshToken, String scope)
      implements TokenOutcome {}

  /** {@code invalid_grant}; the reason is for our log and never leaves. */
  record InvalidGrant(String reason) implements TokenOutcome {}

  /** {@code invalid_scope}: more was asked than was granted. The token was not used up. */
  record InvalidScope() implements TokenOutcome {}
}
