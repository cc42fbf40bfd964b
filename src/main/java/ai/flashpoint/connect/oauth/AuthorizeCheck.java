package ai.flashpoint.connect.oauth;

/** One check of an authorization request. */
interface AuthorizeCheck {

  /**
   * Passes the draft on, possibly with more known about it.
   *
   * @throws AuthorizeRefusal if the request must not go on
   */
  AuthorizeDraft check(AuthorizeDraft draft);
}
