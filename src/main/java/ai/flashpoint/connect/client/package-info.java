/**
 * OAuth clients: dynamic registration, metadata documents that are read from the web, stored
 * metadata and the rules for redirect URIs.
 *
 * <p>May be called by {@code session}, {@code oauth}, {@code signin}, {@code console}, {@code app}.
 * Invariants: clients are identified, not trusted; no tokens are held here; redirect URIs are
 * compared as RFC 8252 and OAuth 2.1 demand and in no other place; public clients with the same
 * metadata are the same client; what strangers name is read through the guarded fetch and in no
 * other way.
 */
package ai.flashpoint.connect.client;
