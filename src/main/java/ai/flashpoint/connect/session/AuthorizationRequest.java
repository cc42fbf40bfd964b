package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.common.ClientId;
import java.time.Instant;
import java.util.Optional;

/**
 * A validated authorization request (OAuth 2.1 section 4.1.1).
 *
 * @param clientKind how far what the client says of itself is believed
 * @param clientName display name, cleaned
 * @param redirectUri exactly as sent and matched
 * @param state returned unchanged, if it was sent
 * @param codeChallenge S256 challenge, 43 base64url characters
 * @param scope granted scope values, separated by spaces
 * @param resource the canonical resource, audience of the tokens
 * @param teamSlug the team whose own address ({@code /t/{slug}/mcp}) the client connects to, if it
 *     does: preselects, and the tokens work at that address for that team only
 * @param loginHint prefill for the user field, if sent
 * @param signedInAfter an earlier sign-in of the browser does not count ({@code prompt=login},
 *     {@code max_age})
 * @param selectAccount ask whether the person who is signed in is meant ({@code
 *     prompt=select_account})
 * @param uiLocales preferred languages of the pages, separated by spaces, if sent
 */
public record AuthorizationRequest(
    ClientId clientId,
    ClientKind clientKind,
    String clientName,
    String redirectUri,
    Optional<String> state,
    String codeChallenge,
    String scope,
    String resource,
    Optional<String> teamSlug,
    Optional<String> loginHint,
    Optional<Instant> signedInAfter,
    boolean selectAccount,
    Optional<String> uiLocales) {

  /** Whether a sign-in of that time is fresh enough. */
  public boolean acceptsSignIn(Instant at) {
    return signedInAfter.filter(at::isBefore).isEmpty();
  }

  /** Whether the team may be chosen: any, or the one whose address was asked for. */
  public boolean isFor(String slug) {
    return teamSlug.filter(asked -> !asked.equals(slug)).isEmpty();
  }
}
