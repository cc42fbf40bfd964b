package ai.flashpoint.connect.oauth;

/** The client registered for the code grant (RFC 7591 section 2). */
record CheckGrantType() implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    if (!draft.client().metadata().grantTypes().contains("authorization_code")) {
      throw AuthorizeRefusal.toClient(
          "unauthorized_client", "The client may not use authorization codes");
    }
    return draft;
  }
}
