package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.RedirectUri;
import ai.flashpoint.connect.common.Failure;
import java.util.List;

/**
 * {@code redirect_uri}, once and one of the client's (OAuth 2.1 section 2.3.1). Until here nothing
 * may be redirected.
 */
record CheckRedirectUri() implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    List<String> uris = draft.query().all("redirect_uri");
    if (uris.size() != 1) {
      throw AuthorizeRefusal.onPage(Failure.BAD_REDIRECT, "redirect_uri is missing or repeated");
    }
    String uri = uris.get(0);
    if (!draft.client().mayRedirectTo(uri)) {
      throw AuthorizeRefusal.onPage(
          Failure.BAD_REDIRECT,
          draft.client().metadata().name() + " → " + RedirectUri.destination(uri));
    }
    return draft.withRedirectUri(uri);
  }
}
