package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.ClientId;
import java.util.Optional;

/**
 * A validated authorization request (OAuth 2.1 section 4.1.1).
 *
 * @param clientName display name, cleaned, self-declared by the client
 * @param redirectUri exactly as sent and matched
 * @param state returned unchanged, if it was sent
 * @param codeChallenge S256 challenge, 43 base64url characters
 * @param scope granted scope values, separated by spaces
 * @param resource the canonical resource
 * @param loginHint prefill for the user field, if sent
 */
public record AuthorizationRequest(
    ClientId clientId,
    String clientName,
    String redirectUri,
    Optional<String> state,
    String codeChallenge,
    String scope,
    String resource,
    Optional<String> loginHint) {}
