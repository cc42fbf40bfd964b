package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Asks the database whether a session may act: the answer that {@link LiveState} remembers. */
@ApplicationScoped
@Transactional
public class StandingLoader {

  @Inject Sessions sessions;
  @Inject Directory directory;
  @Inject Clock clock;

  Standing load(SessionId id) {
    return sessions
        .find(id)
        .filter(session -> session.isLive(clock.instant()))
        .flatMap(session -> session.user().isPresent() ? ofUser(session) : ofAgent(session))
        .orElseGet(Standing.Ended::new);
  }

  private Optional<Standing> ofUser(SessionEntity session) {
    return session
        .user()
        .flatMap(user -> directory.membership(user, session.team()))
        .map(
            membership ->
                new Standing.OfUser(
                    session.toInfo(), membership.user(), membership.team(), membership.role()));
  }

  /** An agent's session ends with the agent, and with the wallet that began it. */
  private Optional<Standing> ofAgent(SessionEntity session) {
    return session
        .agent()
        .flatMap(directory::agent)
        .filter(agent -> agent.team().equals(session.team()))
        .filter(agent -> session.wallet().isEmpty() || session.wallet().equals(agent.wallet()))
        .flatMap(
            agent ->
                directory
                    .team(agent.team())
                    .map(
                        team ->
                            new Standing.OfAgent(
                                agent
                                    .expiresAt()
                                    .map(session.toInfo()::endingBy)
                                    .orElseGet(session::toInfo),
                                agent,
                                team,
                                agent.role())));
  }
}
