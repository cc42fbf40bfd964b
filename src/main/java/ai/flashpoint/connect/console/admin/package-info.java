/**
 * The operator console, {@code /admin}: who and what there is on this deployment, and what
 * operators change about it.
 *
 * <p>Called by nobody. Invariants: who is not an operator, asked anew on every request, is answered
 * as if there were no such page; a change needs the form token of the browser and the person, takes
 * effect at once on every node, and leaves an audit event in its own transaction; nobody takes
 * their own access away.
 */
package ai.flashpoint.connect.console.admin;
