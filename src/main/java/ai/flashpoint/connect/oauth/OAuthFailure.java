package ai.flashpoint.connect.oauth;

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

  private OAuthFailure(int status, String code, String description, boolean basicChallenge) {
    super(description);
    this.status = status;
    this.code = code;
    this.basicChallenge = basicChallenge;
  }

  public static OAuthFailure of(String code, String description) {
    return new OAuthFailure(400, code, description, false);
  }

  public static OAuthFailure of(int status, String code, String description) {
    return new OAuthFailure(status, code, description, false);
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
        401, "invalid_client", "The client is unknown or its authentication failed", basic);
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
}
