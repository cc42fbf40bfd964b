package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import java.util.Optional;

/**
 * Fired inside the transaction in which an owner changed what somebody is in a team.
 *
 * @param by who did it
 * @param after absent if the member was removed
 */
public record MembershipChanged(
    TeamId team, UserId member, UserId by, Role before, Optional<Role> after) {}
