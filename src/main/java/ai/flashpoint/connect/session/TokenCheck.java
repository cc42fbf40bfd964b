package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import java.time.Instant;

/**
 * What the signature and the claims of a presented access token say; whether the session still
 * stands is asked apart.
 */
public sealed interface TokenCheck {

  /**
   * Signed by us, for this resource, within its time (RFC 9068 section 4).
   *
   * @param subject the user's or agent's id; for a service client the client's
   * @param tokenId {@code jti}
   */
  record Valid(
      SessionId session,
      String subject,
      TeamId team,
      ClientId client,
      String scope,
      Instant expiresAt,
      Instant issuedAt,
      String tokenId)
      implements TokenCheck {}

  /** Not acceptable; the reason is for our log only and never contains the token. */
  record Invalid(String reason) implements TokenCheck {}
}
