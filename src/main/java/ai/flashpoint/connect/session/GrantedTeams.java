package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Whether a grant fits the address that a client names as its resource (RFC 8707 section 2.2). A
 * token for one team's address would be refused there forever if it were of another team; no token
 * at all makes clients ask the person again. What is not known fits: whoever redeems it is refused
 * anyway, and learns no more here.
 */
@ApplicationScoped
@Transactional
public class GrantedTeams {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Directory directory;

  public boolean fitCode(Optional<String> slug, Secret code) {
    return slug.isEmpty()
        || Optional.ofNullable(entities.find(CodeEntity.class, code.hash()))
            .filter(row -> !isOf(row.team(), slug.get()))
            .isEmpty();
  }

  public boolean fitRefreshToken(Optional<String> slug, Secret token) {
    return slug.isEmpty()
        || Optional.ofNullable(entities.find(RefreshTokenEntity.class, token.hash()))
            .map(row -> team(row.session()))
            .filter(team -> !isOf(team, slug.get()))
            .isEmpty();
  }

  private TeamId team(SessionId session) {
    return entities.find(SessionEntity.class, session.value()).team();
  }

  private boolean isOf(TeamId team, String slug) {
    return directory.teamBySlug(slug).map(Team::id).filter(team::equals).isPresent();
  }
}
