/**
 * The authorization server's endpoints: metadata, registration, authorization, also of pushed
 * requests, tokens, revocation, introspection, keys, nonces for wallets.
 *
 * <p>May be called by {@code app} only. Each endpoint is HTTP, then an immutable request, then an
 * ordered list of small checks, then an outcome that is rendered in one place. Invariants: nobody
 * is redirected to an address that was not matched first; machine endpoints answer JSON whatever
 * happens; no code, token or verifier is logged; membership tables are not read here.
 */
package ai.flashpoint.connect.oauth;
