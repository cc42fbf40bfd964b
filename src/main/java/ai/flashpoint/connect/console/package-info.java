/**
 * What owners of teams and operators look after: pages on the building blocks of {@code signin},
 * and the documentation.
 *
 * <p>Called by nobody; may import every feature but {@code app}. Invariants: a team's page answers
 * who does not belong to the team as if there were no such team; nothing changes before origin and
 * form token are checked; who is signed in and which role they have is asked anew on every request;
 * every change leaves an audit event.
 */
package ai.flashpoint.connect.console;
