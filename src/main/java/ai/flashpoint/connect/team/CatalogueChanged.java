package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;

/**
 * Fired inside the transaction in which somebody hid a tool from a team or showed it again.
 *
 * @param by who did it
 */
public record CatalogueChanged(TeamId team, UserId by, String tool, boolean hidden) {}
