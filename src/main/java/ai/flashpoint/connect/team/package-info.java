/**
 * People, teams and who belongs where: users, teams, memberships, roles, plans, passwords,
 * invitations, links that let somebody choose a new password, the import file, and the tools that a
 * team hides.
 *
 * <p>May be called by every package except {@code common}; imports {@code common}. Invariants:
 * entities stay here and records go out; roles are read from the membership, never cached in a
 * token; whatever changes who may do what fires {@link ai.flashpoint.connect.team.StandingChanged}.
 */
package ai.flashpoint.connect.team;
