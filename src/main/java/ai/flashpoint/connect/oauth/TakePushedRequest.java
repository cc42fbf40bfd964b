package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.session.PushedRequests;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Replaces the request by the one that the client pushed, if {@code request_uri} names one: then
 * nothing else of the address counts (RFC 9126 section 4).
 */
record TakePushedRequest(BiFunction<ClientId, Secret, Optional<String>> pushed)
    implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    List<String> uris = draft.query().all("request_uri");
    if (uris.size() != 1 || !uris.get(0).startsWith(PushedRequests.PREFIX)) {
      return draft;
    }
    return pushed
        .apply(draft.client().id(), Secret.of(uris.get(0)))
        .map(Parameters::parse)
        .map(draft::with)
        .orElseThrow(
            () ->
                AuthorizeRefusal.onPage(
                    Failure.BAD_REQUEST, "request_uri is unknown, expired or was used before"));
  }
}
