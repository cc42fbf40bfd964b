package ai.flashpoint.connect.oauth;

/**
 * No request objects (RFC 9101), by value or by reference: nothing is ever fetched. References to
 * requests that were pushed to us are resolved before, by {@link TakePushedRequest}.
 */
record CheckRequestObject() implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    if (draft.query().has("request")) {
      throw AuthorizeRefusal.toClient("request_not_supported", "Request objects are not supported");
    }
    if (draft.query().has("request_uri")) {
      throw AuthorizeRefusal.toClient(
          "request_uri_not_supported", "request_uri is for pushed requests only");
    }
    return draft;
  }
}
