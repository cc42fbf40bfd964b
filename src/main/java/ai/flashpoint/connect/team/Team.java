package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import java.util.Optional;
import java.util.Set;

/**
 * A tenant.
 *
 * @param slug unique, used in addresses
 * @param plan the subscription, if the team has one
 * @param hiddenTools names of the tools that the team has taken out of its catalogue
 */
public record Team(
    TeamId id, String slug, String name, Optional<Plan> plan, Set<String> hiddenTools) {

  public Team {
    hiddenTools = Set.copyOf(hiddenTools);
  }

  /** A team with all tools. */
  public Team(TeamId id, String slug, String name, Optional<Plan> plan) {
    this(id, slug, name, plan, Set.of());
  }
}
