package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.client.RedirectUri;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Whether a refusal goes back to the client at once, or over a page that says where it leads.
 * Anyone can register a client, and a redirect that nobody asked for would lend our name to any
 * address (RFC 9700 section 4.11). So at once only for somebody who is signed in here, and only to
 * an operator's client, to the person's own computer, or where the person's assistant is already.
 *
 * @param signedIn the person behind a sign-in cookie
 * @param connected whether the person lets this client return to this host
 */
record TrustReturn(
    Function<Secret, Optional<UserId>> signedIn, BiPredicate<UserId, AuthorizeDraft> connected) {

  private static final Logger LOG = System.getLogger(TrustReturn.class.getName());

  boolean atOnce(Optional<Secret> cookie, AuthorizeDraft draft) {
    try {
      return cookie
          .flatMap(signedIn)
          .filter(user -> isTrusted(draft) || connected.test(user, draft))
          .isPresent();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Who is signed in is not known, so a page is shown", e);
      return false;
    }
  }

  private static boolean isTrusted(AuthorizeDraft draft) {
    return draft.client().kind() == ClientKind.PRE_REGISTERED
        || RedirectUri.isLoopback(draft.redirectUri());
  }
}
