package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes an import file into the database: all of it or nothing, and twice has the effect of once.
 */
@ApplicationScoped
public class Importer {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Event<StandingChanged> changes;

  /**
   * Applies the file.
   *
   * @return whether anything is not as it was before
   * @throws InvalidImport if it names a plan or team that is neither in the file nor known
   */
  @Transactional
  public boolean apply(ImportFile file) {
    DeclaredPasswords passwords = DeclaredPasswords.compare(file, storedHashes(file));
    StartQueue.enter(entities);
    List<StandingChanged> changed = new ArrayList<>();
    boolean isChanged = false;
    for (Plan plan : file.plans()) {
      isChanged |= plan(plan, changed);
    }
    for (int i = 0; i < file.teams().size(); i++) {
      team("teams[" + i + "]", file.teams().get(i), changed);
    }
    for (int i = 0; i < file.users().size(); i++) {
      user("users[" + i + "]", file.users().get(i), changed, passwords);
    }
    for (int i = 0; i < file.agents().size(); i++) {
      isChanged |= agent("agents[" + i + "]", file.agents().get(i), changed);
    }
    // At the end: other nodes go by when a change was told, and would not look back to the
    // beginning of a long import
    changed.forEach(changes::fire);
    return isChanged || !changed.isEmpty();
  }

  /** Whether the plan is another, or new: then no team has it, and nobody is told. */
  private boolean plan(Plan plan, List<StandingChanged> changed) {
    PlanEntity entity =
        Optional.ofNullable(entities.find(PlanEntity.class, plan.id()))
            .orElseGet(() -> persisted(new PlanEntity(plan.id())));
    boolean isChanged = entity.describe(plan.name(), plan.monthlyToolCalls());
    if (isChanged) {
      entities
          .createQuery("select t from TeamEntity t where t.plan = :plan", TeamEntity.class)
          .setParameter("plan", entity)
          .getResultStream()
          .forEach(team -> changed.add(change(StandingChanged.Kind.TEAM, team.id())));
    }
    return isChanged;
  }

  private void team(String place, ImportFile.TeamEntry entry, List<StandingChanged> changed) {
    PlanEntity plan =
        entry
            .plan()
            .map(
                id ->
                    Optional.ofNullable(entities.find(PlanEntity.class, id))
                        .orElseThrow(
                            () -> InvalidImport.at(place + ".plan", "there is no plan " + id)))
            .orElse(null);
    TeamEntity team =
        teamBySlug(entry.slug())
            .orElseGet(
                () -> persisted(new TeamEntity(TeamId.random(), entry.slug(), clock.instant())));
    if (team.describe(entry.name(), plan, entry.disabled())) {
      changed.add(change(StandingChanged.Kind.TEAM, team.id()));
    }
  }

  private Map<String, String> storedHashes(ImportFile file) {
    if (!DeclaredPasswords.isIn(file)) {
      return Map.of();
    }
    Map<String, String> hashes = new HashMap<>();
    // Not as entities: these would still be what they are now after the wait in the queue
    entities
        .createQuery(
            "select u.email, coalesce(u.declaredHash, u.passwordHash) from UserEntity u"
                + " where u.passwordHash is not null",
            Object[].class)
        .getResultList()
        .forEach(row -> hashes.put((String) row[0], (String) row[1]));
    return hashes;
  }

  private void user(
      String place,
      ImportFile.UserEntry entry,
      List<StandingChanged> changed,
      DeclaredPasswords passwords) {
    UserEntity user =
        one("select u from UserEntity u where u.email = :key", UserEntity.class, entry.email())
            .orElseGet(
                () -> persisted(new UserEntity(UserId.random(), entry.email(), clock.instant())));
    boolean isChanged = user.describe(entry.name(), entry.operator(), entry.disabled());
    boolean newPassword = entry.passwordHash().map(user::declarePasswordHash).orElse(false);
    newPassword |=
        entry
            .password()
            .map(password -> passwords.set(user, entry.email(), password))
            .orElse(false);
    isChanged |= newPassword;
    for (var membership : entry.teams().entrySet()) {
      TeamEntity team =
          teamBySlug(membership.getKey())
              .orElseThrow(
                  () ->
                      InvalidImport.at(
                          place + ".teams." + membership.getKey(), "there is no such team"));
      isChanged |= membership(user, team, membership.getValue());
    }
    if (isChanged) {
      changed.add(change(StandingChanged.Kind.USER, user.id()));
    }
    if (newPassword) {
      changed.add(change(StandingChanged.Kind.PASSWORD, user.id()));
    }
  }

  private boolean membership(UserEntity user, TeamEntity team, ImportFile.MembershipEntry entry) {
    UUID userId = user.id().value();
    MembershipEntity membership =
        Optional.ofNullable(
                entities.find(
                    MembershipEntity.class, new MembershipEntity.Key(userId, team.id().value())))
            .orElseGet(() -> persisted(new MembershipEntity(user, team)));
    return membership.describe(entry.role(), entry.disabled());
  }

  /** Whether the agent is another, or new. */
  private boolean agent(String place, ImportFile.AgentEntry entry, List<StandingChanged> changed) {
    TeamEntity team =
        teamBySlug(entry.team())
            .orElseThrow(
                () -> InvalidImport.at(place + ".team", "there is no team " + entry.team()));
    Optional<AgentEntity> known = agent(team, entry.name());
    AgentEntity agent =
        known.orElseGet(
            () ->
                persisted(new AgentEntity(AgentId.random(), team, entry.name(), clock.instant())));
    if (agent.describe(entry.description())) {
      changed.add(change(StandingChanged.Kind.AGENT, agent.id()));
      return true;
    }
    return known.isEmpty();
  }

  /** An agent by its team's slug and its own name, enabled or not. */
  @Transactional
  public Optional<AgentId> agent(String team, String name) {
    return teamBySlug(team).flatMap(entity -> agent(entity, name)).map(AgentEntity::id);
  }

  private Optional<AgentEntity> agent(TeamEntity team, String name) {
    return entities
        .createQuery(
            "select a from AgentEntity a where a.team = :team and a.name = :name",
            AgentEntity.class)
        .setParameter("team", team)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  private static StandingChanged change(StandingChanged.Kind kind, Object subject) {
    return new StandingChanged(kind, subject.toString());
  }

  private Optional<TeamEntity> teamBySlug(String slug) {
    return one("select t from TeamEntity t where t.slug = :key", TeamEntity.class, slug);
  }

  private <T> Optional<T> one(String query, Class<T> type, String key) {
    List<T> found = entities.createQuery(query, type).setParameter("key", key).getResultList();
    return found.stream().findFirst();
  }

  private <T> T persisted(T entity) {
    entities.persist(entity);
    return entity;
  }
}
