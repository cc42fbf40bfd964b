package ai.flashpoint.connect.team;

/**
 * That a person belongs to a team, with the role that counts now. Only live ones exist as a value.
 */
public record Membership(User user, Team team, Role role) {}
