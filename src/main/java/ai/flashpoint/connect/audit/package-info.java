/**
 * Security events: what happened to accounts, clients, sessions and keys.
 *
 * <p>May be called by every package but {@code common} and {@code team}, whose events it hears.
 * Invariants: an event never holds a token, code, verifier, password or signature; recording joins
 * the transaction of what it tells about, noting never makes its caller fail or wait.
 */
package ai.flashpoint.connect.audit;
