package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.Failure;
import java.time.Duration;
import java.util.Optional;

/** Why an authorization request does not go on, and who is told. */
public final class AuthorizeRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Failure page;
  private final String code;
  private final String detail;
  private final Duration retryAfter;

  private AuthorizeRefusal(
      Failure page, String code, String description, String detail, Duration retryAfter) {
    super(description);
    this.page = page;
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  /**
   * Told to the person alone: the address to return to is not trustworthy (yet).
   *
   * @param detail shown and logged; may hold foreign text, which the page escapes
   */
  static AuthorizeRefusal onPage(Failure page, String detail) {
    return new AuthorizeRefusal(page, null, page.name(), detail, null);
  }

  /** Told to the person alone: too much was asked of us or of somebody else. */
  static AuthorizeRefusal tryLater(Duration retryAfter) {
    return new AuthorizeRefusal(
        Failure.TRY_LATER, null, Failure.TRY_LATER.name(), null, retryAfter);
  }

  /**
   * Told to the client through its matched redirect URI (OAuth 2.1 section 4.1.2.1); the
   * description is fixed text.
   */
  static AuthorizeRefusal toClient(String code, String description) {
    return new AuthorizeRefusal(
        Failure.REQUEST_REFUSED_RETURN, code, description, description, null);
  }

  /** Told to the client: something failed on our side, which no status can tell it. */
  static AuthorizeRefusal broken(Throwable failure) {
    return Outage.isIn(failure)
        ? new AuthorizeRefusal(
            Failure.SERVER_ERROR, "temporarily_unavailable", "Try again later", null, null)
        : new AuthorizeRefusal(
            Failure.SERVER_ERROR, "server_error", "Something failed on our side", null, null);
  }

  boolean isForClient() {
    return code != null;
  }

  Failure page() {
    return page;
  }

  String code() {
    return code;
  }

  String detail() {
    return detail;
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
