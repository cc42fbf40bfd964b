package ai.flashpoint.connect.oauth;

/** Every {@code resource} value names this server (RFC 8707 section 2). */
record CheckResource(Resources resources) implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    if (!resources.areOurs(draft.query().all("resource"))) {
      throw AuthorizeRefusal.toClient("invalid_target", "resource is not served here");
    }
    return draft;
  }
}
