package ai.flashpoint.connect.oauth;

import java.util.Optional;

/** Well-formed {@code scope}, or none (OAuth 2.1 section 1.4.1). */
record CheckScope() implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    Optional<String> scope = draft.query().one("scope");
    if (scope.filter(text -> !Scopes.wellFormed(text)).isPresent()) {
      throw AuthorizeRefusal.toClient("invalid_scope", "scope has characters that are not allowed");
    }
    return draft.withScope(Scopes.granted(scope));
  }
}
