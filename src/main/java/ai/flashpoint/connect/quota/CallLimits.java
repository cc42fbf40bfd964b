package ai.flashpoint.connect.quota;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Keeps one connection, and one team, from taking a node for itself. Counted in this node's memory,
 * without the database.
 */
@ApplicationScoped
public class CallLimits {

  private static final Admission ALLOWED = new Admission.Allowed();
  private static final Admission BUSY = new Admission.Refused(Duration.ofSeconds(1));

  @Inject CallLimitSettings settings;
  @Inject Clock clock;

  private Buckets sessions;
  private Buckets teams;
  private AtOnce sessionsAtOnce;
  private AtOnce teamsAtOnce;

  @PostConstruct
  void start() {
    sessions = new Buckets(settings.calls(), clock);
    teams = new Buckets(settings.teamCalls(), clock);
    sessionsAtOnce = new AtOnce(settings.callsAtOnce());
    teamsAtOnce = new AtOnce(settings.teamCallsAtOnce());
  }

  /**
   * Calls begin; what is allowed has to {@link #end}, once.
   *
   * @param calls how many come in one request
   */
  public Admission begin(SessionId session, TeamId team, int calls) {
    if (!sessionsAtOnce.begin(session)) {
      return BUSY;
    }
    if (!teamsAtOnce.begin(team)) {
      sessionsAtOnce.end(session);
      return BUSY;
    }
    Admission often = rate(session, team, calls);
    if (often instanceof Admission.Refused) {
      end(session, team);
    }
    return often;
  }

  /** They are over. */
  public void end(SessionId session, TeamId team) {
    sessionsAtOnce.end(session);
    teamsAtOnce.end(team);
  }

  private Admission rate(SessionId session, TeamId team, int calls) {
    for (int i = 0; i < calls; i++) {
      Admission own = sessions.take(session);
      if (own instanceof Admission.Refused) {
        return own;
      }
      Admission all = teams.take(team);
      if (all instanceof Admission.Refused) {
        return all;
      }
    }
    return ALLOWED;
  }
}
