package ai.flashpoint.connect.team;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody may become a member of a team. Only open ones exist as a value.
 *
 * @param email lower case; who accepts has an account of this address or makes it
 * @param by who invited, still an owner of the team or an operator
 */
public record Invitation(
    UUID id, Team team, String email, Role role, User by, Instant createdAt, Instant expiresAt) {}
