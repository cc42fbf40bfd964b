package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A row of {@code teams}. */
@Entity
@Table(name = "teams")
@Cacheable(false)
public class TeamEntity {

  @Id private UUID id;
  private String slug;
  private String name;

  @ManyToOne
  @JoinColumn(name = "plan_id")
  private PlanEntity plan;

  private boolean disabled;

  @ElementCollection
  @CollectionTable(name = "team_hidden_tools", joinColumns = @JoinColumn(name = "team_id"))
  @Column(name = "tool_name")
  private Set<String> hiddenTools = new HashSet<>();

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected TeamEntity() {}

  TeamEntity(TeamId id, String slug, Instant createdAt) {
    this.id = id.value();
    this.slug = slug;
    this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
  }

  /** Whether anything about the team changed that a caller could notice. */
  boolean describe(String newName, PlanEntity newPlan, boolean newDisabled) {
    boolean changed = !newName.equals(name) || newPlan != plan || newDisabled != disabled;
    name = newName;
    plan = newPlan;
    disabled = newDisabled;
    return changed;
  }

  /** Whether it was the other way before. */
  boolean disable(boolean newDisabled) {
    return describe(name, plan, newDisabled);
  }

  /** Whether it was another one before. */
  boolean plan(PlanEntity newPlan) {
    return describe(name, newPlan, disabled);
  }

  /** Whether the tool was shown before. */
  boolean hide(String tool) {
    return hiddenTools.add(tool);
  }

  /** Whether the tool was hidden before. */
  boolean show(String tool) {
    return hiddenTools.remove(tool);
  }

  TeamId id() {
    return new TeamId(id);
  }

  boolean isDisabled() {
    return disabled;
  }

  Team toTeam() {
    return new Team(
        id(), slug, name, Optional.ofNullable(plan).map(PlanEntity::toPlan), hiddenTools);
  }
}
