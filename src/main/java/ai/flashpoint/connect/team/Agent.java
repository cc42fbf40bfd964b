package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A non-human account of one team.
 *
 * @param wallet its address, 0x and 40 lower-case hex digits, if it signs in with a wallet
 * @param role what it may do in the team
 * @param expiresAt from when on it does not exist, if ever
 * @param tools the names of the only tools that it has, if it does not have all of its role
 */
public record Agent(
    AgentId id,
    TeamId team,
    String name,
    Optional<String> wallet,
    Role role,
    Optional<Instant> expiresAt,
    Optional<Set<String>> tools) {

  public Agent {
    tools = tools.map(Set::copyOf);
  }

  /** A member with all tools, for good. */
  public Agent(AgentId id, TeamId team, String name, Optional<String> wallet) {
    this(id, team, name, wallet, Role.MEMBER, Optional.empty(), Optional.empty());
  }

  /** Whether the agent's own choice of tools holds this one. */
  public boolean has(String tool) {
    return tools.isEmpty() || tools.get().contains(tool);
  }
}
