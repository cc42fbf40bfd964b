package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import java.util.Optional;

/**
 * A tenant.
 *
 * @param slug unique, used in addresses
 * @param plan the subscription, if the team has one
 */
public record Team(TeamId id, String slug, String name, Optional<Plan> plan) {}
