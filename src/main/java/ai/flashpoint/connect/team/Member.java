package ai.flashpoint.connect.team;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who belongs to a team, as its owners see it.
 *
 * @param since when it was added; empty for members from before this was noted
 * @param disabled whether an operator keeps the person out of everything
 */
public record Member(User user, Role role, Optional<Instant> since, boolean disabled) {}
