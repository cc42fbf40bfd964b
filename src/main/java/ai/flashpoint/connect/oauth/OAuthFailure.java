package ai.flashpoint.connect.oauth;

import java.time.Duration;
import java.util.Optional;

/**
 * An answer of a machine endpoint that refuses (OAuth 2.1 section 3.2.4).
 *
 * <p>The description is fixed text of ours in printable ASCII without quotes; nothing of the
 * request goes into it.
 */
public final class OAuthFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final boolean basicChallenge;
  private final transient Optional<Duration> retryAfter;

  private OAuthFailure(
      int status,
      String code,
      String description,
      boolean basicChallenge,
      Optional<Duration> retryAfter) {
    super(description);
    this.status = status;
    this.code = code;
    this.basicChallenge = basicChallenge;
    this.retryAfter = retryAfter;
  }

  public static OAuthFailure of(String code, String description) {
    return of(400, code, description);
  }

  public static OAuthFailure of(int status, String code, String description) {
    return new OAuthFailure(status, code, description, false, Optional.empty());
  }

  public static OAuthFailure invalidRequest(String description) {
    return of("invalid_request", description);
  }

  public static OAuthFailure invalidGrant() {
    return of("invalid_grant", "The grant is invalid, expired, revoked or was used before");
  }

  /**
   * 401 {@code invalid_client}.
   *
   * @param basic whether the client tried HTTP Basic, which must then be named in the challenge
   */
  public static OAuthFailure invalidClient(boolean basic) {
    return new OAuthFailure(
        401,
        "invalid_client",
        "The client is unknown or its authentication failed",
        basic,
        Optional.empty());
  }

  /**
   * {@code temporarily_unavailable}: clients keep their tokens and come back.
   *
   * @param status 429 or 503
   */
  public static OAuthFailure later(int status, Duration retryAfter) {
    return new OAuthFailure(
        status, "temporarily_unavailable", "Try again later", false, Optional.of(retryAfter));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public boolean basicChallenge() {
    return basicChallenge;
  }

  /** When it may be tried again. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
