package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Narrows a team's catalogue of tools. A hidden tool is neither listed nor called in the team, on
 * this node from now on and on every other within a second. Whether somebody may do this is the
 * caller's to decide.
 */
@ApplicationScoped
public class TeamCatalogue {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Event<StandingChanged> standing;
  @Inject Event<CatalogueChanged> changes;

  /**
   * Hides a tool; one that is hidden already stays it, and none need be of this name.
   *
   * @param tool its name, at most 64 characters
   * @param by who decided it
   * @return whether anything changed; nothing does where there is no such team
   */
  @Transactional
  public boolean hide(TeamId team, String tool, UserId by) {
    return locked(team)
        .filter(row -> row.hide(tool))
        .map(row -> told(row, tool, by, true))
        .isPresent();
  }

  /** Shows a hidden tool again; likewise. */
  @Transactional
  public boolean show(TeamId team, String tool, UserId by) {
    return locked(team)
        .filter(row -> row.show(tool))
        .map(row -> told(row, tool, by, false))
        .isPresent();
  }

  private TeamEntity told(TeamEntity team, String tool, UserId by, boolean hidden) {
    standing.fire(new StandingChanged(StandingChanged.Kind.TEAM, team.id().toString()));
    changes.fire(new CatalogueChanged(team.id(), by, tool, hidden));
    return team;
  }

  /** Locked, so that two who hide the same tool do not write its row twice. */
  private Optional<TeamEntity> locked(TeamId team) {
    return Optional.ofNullable(
        entities.find(TeamEntity.class, team.value(), LockModeType.PESSIMISTIC_WRITE));
  }
}
