package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  @Enumerated(EnumType.STRING)
  private Role role = Role.MEMBER;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  // Names with a space between; null: all
  private String tools;

  private boolean disabled;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Convert(converter = NullableUuid.class)
  @Column(name = "created_by")
  private UUID createdBy;

  protected AgentEntity() {}

  AgentEntity(AgentId id, TeamEntity team, String name, Instant createdAt) {
    this.id = id.value();
    this.team = team;
    this.name = name;
    this.createdAt = Times.column(createdAt);
  }

  AgentEntity by(UserId creator) {
    createdBy = creator.value();
    return this;
  }

  /** Whether anything about the agent changed that a caller could notice. */
  boolean describe(AgentDescription description) {
    AgentDescription before = description();
    wallet = description.wallet().orElse(null);
    role = description.role();
    expiresAt =
        description
            .expiresAt()
            .map(at -> Times.column(at.truncatedTo(ChronoUnit.SECONDS)))
            .orElse(null);
    tools = description.tools().map(names -> String.join(" ", new TreeSet<>(names))).orElse(null);
    disabled = description.disabled();
    return !before.equals(description());
  }

  AgentDescription description() {
    return new AgentDescription(
        Optional.ofNullable(wallet),
        role,
        Optional.ofNullable(expiresAt).map(OffsetDateTime::toInstant),
        Optional.ofNullable(tools)
            .map(names -> names.isEmpty() ? Set.of() : Set.of(names.split(" "))),
        disabled);
  }

  AgentId id() {
    return new AgentId(id);
  }

  Agent toAgent() {
    AgentDescription now = description();
    return new Agent(id(), team.id(), name, now.wallet(), now.role(), now.expiresAt(), now.tools());
  }

  AgentAccount toAccount() {
    return new AgentAccount(toAgent(), disabled, createdAt.toInstant());
  }
}
