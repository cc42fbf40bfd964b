/**
 * Asking the client, or the person who uses it, during a call: what can be asked, the answers so
 * far, and where they are kept until the call runs again. In the stateless revision they travel
 * sealed with the client; in the revisions with a handshake they wait in the database.
 *
 * <p>For {@code mcp} and its sub-packages. Invariants: what comes back from a client opens only for
 * the session, method and arguments that it was sealed for; an answer reaches only the session that
 * was asked; an answer that does not fit the question is asked for again.
 */
package ai.flashpoint.connect.mcp.ask;
