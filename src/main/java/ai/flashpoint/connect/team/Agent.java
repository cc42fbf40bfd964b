package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import java.util.Optional;

/**
 * A non-human account of one team.
 *
 * @param wallet its address, 0x and 40 lower-case hex digits, if it signs in with a wallet
 */
public record Agent(AgentId id, TeamId team, String name, Optional<String> wallet) {}
