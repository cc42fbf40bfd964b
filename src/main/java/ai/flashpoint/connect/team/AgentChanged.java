package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import java.util.Optional;

/**
 * Fired inside the transaction in which an owner made or changed an agent.
 *
 * @param by who did it
 * @param before absent if the agent is new
 */
public record AgentChanged(
    TeamId team,
    AgentId agent,
    UserId by,
    Optional<AgentDescription> before,
    AgentDescription after) {}
