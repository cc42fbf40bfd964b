package ai.flashpoint.connect.common;

/**
 * What a person in a browser is told when something cannot go on. Code outside the pages shows one
 * by setting the request attributes below and forwarding to {@link #PAGE}; the page answers with
 * the status, says what happened and what to do, and logs a reference.
 */
public enum Failure {
  /** The assistant's registration is not known (any more). */
  UNKNOWN_CLIENT(400),
  /** The assistant's metadata document cannot be read or is not acceptable. */
  CLIENT_DOCUMENT(400),
  /** An operator does not want this assistant. */
  CLIENT_BLOCKED(403),
  /** Too much was asked for; it can be tried again after a while. */
  TRY_LATER(429),
  /** The address to return to is not one that the assistant registered. */
  BAD_REDIRECT(400),
  BAD_REQUEST(400),
  /** Parked too long ago, unknown, or another browser's: deliberately one answer. */
  EXPIRED(403),
  /** The browser did not bring the cookie that the sign-in began with. */
  COOKIES(400),
  /** Decided or finished before. */
  ALREADY_USED(409),
  /** A page of a team for its owners; the person is in the team with another role. */
  OWNERS_ONLY(403),
  FORBIDDEN(403),
  NOT_FOUND(404),
  SERVER_ERROR(500),
  /** Refused towards the application: offers the way back that {@link #RETURN} names. */
  REQUEST_REFUSED_RETURN(400);

  /** Where to forward to. */
  public static final String PAGE = "/failure.xhtml";

  /** Request attribute: the {@link Failure}. */
  public static final String KIND = "flashpoint.failure";

  /** Request attribute, optional: plain text shown and logged; may hold foreign input. */
  public static final String DETAIL = "flashpoint.failure.detail";

  /** Request attribute, optional: address of the link back to the application. */
  public static final String RETURN = "flashpoint.failure.return";

  /** Request attribute, optional: the name that the application behind {@link #RETURN} claims. */
  public static final String APPLICATION = "flashpoint.failure.application";

  /** Request attribute, optional: an Integer that replaces {@link #status()}. */
  public static final String STATUS = "flashpoint.failure.status";

  private final int status;

  Failure(int status) {
    this.status = status;
  }

  /** The HTTP status of the page. */
  public int status() {
    return status;
  }
}
