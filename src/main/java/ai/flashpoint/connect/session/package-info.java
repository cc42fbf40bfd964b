/**
 * Sessions and all that carries their id: pending authorizations, codes, access and refresh tokens,
 * signing keys, and the live state that every call is checked against.
 *
 * <p>May be called by {@code oauth}, {@code signin}, {@code mcp}, {@code console} and {@code app}.
 * Invariants: a code, a session and a token always name exactly one team; secrets are stored hashed
 * or sealed; single use is a conditional update that must hit one row; nobody else writes these
 * tables.
 */
package ai.flashpoint.connect.session;
