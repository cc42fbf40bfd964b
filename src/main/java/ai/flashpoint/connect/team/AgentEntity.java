package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.AgentId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code agents}. */
@Entity
@Table(name = "agents")
@Cacheable(false)
public class AgentEntity {

  @Id private UUID id;

  @ManyToOne
  @JoinColumn(name = "team_id")
  private TeamEntity team;

  private String name;
  private String wallet;
  private boolean disabled;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected AgentEntity() {}

  AgentEntity(AgentId id, TeamEntity team, String name, Instant createdAt) {
    this.id = id.value();
    this.team = team;
    this.name = name;
    this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
  }

  /** Whether anything about the agent changed that a caller could notice. */
  boolean describe(Optional<String> newWallet, boolean newDisabled) {
    boolean changed = !newWallet.equals(Optional.ofNullable(wallet)) || newDisabled != disabled;
    wallet = newWallet.orElse(null);
    disabled = newDisabled;
    return changed;
  }

  AgentId id() {
    return new AgentId(id);
  }

  Agent toAgent() {
    return new Agent(id(), team.id(), name, Optional.ofNullable(wallet));
  }
}
