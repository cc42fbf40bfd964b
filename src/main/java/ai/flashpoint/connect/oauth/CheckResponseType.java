package ai.flashpoint.connect.oauth;

import java.util.Optional;

/** {@code response_type=code} in the query, nothing else (OAuth 2.1 section 4.1.1). */
record CheckResponseType() implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    Optional<String> type = draft.query().one("response_type");
    if (type.isEmpty()) {
      throw AuthorizeRefusal.toClient("invalid_request", "response_type is missing");
    }
    if (!type.get().equals("code")) {
      throw AuthorizeRefusal.toClient("unsupported_response_type", "response_type must be code");
    }
    if (draft.query().one("response_mode").filter(mode -> !mode.equals("query")).isPresent()) {
      throw AuthorizeRefusal.toClient("invalid_request", "response_mode must be query");
    }
    return draft;
  }
}
