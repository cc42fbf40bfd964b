package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import java.util.Optional;

/**
 * Fired inside the transaction in which an operator changed a person, a team or a membership.
 *
 * @param by who did it
 * @param team the team, if one was changed
 * @param what the kind and name of what was changed
 */
public record OperatorChanged(
    UserId by, Optional<TeamId> team, String what, String before, String after) {}
