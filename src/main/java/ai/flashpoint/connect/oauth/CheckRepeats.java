package ai.flashpoint.connect.oauth;

/**
 * No parameter twice but {@code resource} (OAuth 2.1 section 3.1), and a {@code state} of bearable
 * length.
 */
record CheckRepeats() implements AuthorizeCheck {

  private static final int LONGEST_STATE = 4096;

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    if (draft.query().repeated().isPresent()) {
      throw AuthorizeRefusal.toClient("invalid_request", "A parameter is repeated");
    }
    if (draft
        .query()
        .one("state")
        .filter(state -> state.length() > LONGEST_STATE || state.indexOf(0) >= 0)
        .isPresent()) {
      throw AuthorizeRefusal.toClient(
          "invalid_request", "state is too long or holds a NUL character");
    }
    return draft;
  }
}
