/**
 * What a client of the revisions with a handshake says after it and does not say again, where any
 * node finds it: from which level on it hears log messages, and which resources it has subscribed
 * to.
 *
 * <p>May be called by {@code mcp}; imports {@code mcp.listen}, {@code tool} and {@code common}.
 * Invariants: nothing is read on the way of a call that has no use for it; a connection keeps a
 * bounded number of rows; what nobody has used for a month is forgotten.
 */
package ai.flashpoint.connect.mcp.handshake;
