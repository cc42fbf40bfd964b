package ai.flashpoint.connect.team;

import java.time.Instant;

/** An agent as its team's owners see it, also when it may not act. */
public record AgentAccount(Agent agent, boolean disabled, Instant createdAt) {

  /** Whether its time is over. */
  public boolean isExpired(Instant now) {
    return agent.expiresAt().filter(end -> !now.isBefore(end)).isPresent();
  }
}
