/**
 * The pages of one team, {@code /teams/{slug}/...}, for its owners.
 *
 * <p>Called by nobody. Invariants: the team is looked up with the person's membership, never alone;
 * forms are posted to the page itself and carry a token bound to browser and person.
 */
package ai.flashpoint.connect.console.team;
