package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.Client;

/**
 * An authorization request on its way through the checks.
 *
 * @param client null until {@link CheckClient}
 * @param redirectUri null until {@link CheckRedirectUri}; matched from then on
 * @param scope null until {@link CheckScope}
 */
record AuthorizeDraft(Parameters query, Client client, String redirectUri, String scope) {

  static AuthorizeDraft of(Parameters query) {
    return new AuthorizeDraft(query, null, null, null);
  }

  AuthorizeDraft with(Client known) {
    return new AuthorizeDraft(query, known, redirectUri, scope);
  }

  AuthorizeDraft withRedirectUri(String matched) {
    return new AuthorizeDraft(query, client, matched, scope);
  }

  AuthorizeDraft withScope(String granted) {
    return new AuthorizeDraft(query, client, redirectUri, granted);
  }
}
