package ai.flashpoint.connect.oauth;

/**
 * Every {@code resource} value names this server, or all the same team of it (RFC 8707 section 2).
 */
record CheckResource(Resources resources) implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    return resources
        .target(draft.query().all("resource"))
        .map(target -> draft.withTeamSlug(target.teamSlug()))
        .orElseThrow(
            () -> AuthorizeRefusal.toClient("invalid_target", "resource is not served here"));
  }
}
