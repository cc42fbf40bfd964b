package ai.flashpoint.connect.team;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.OptionalLong;

/** A row of {@code plans}. */
@Entity
@Table(name = "plans")
@Cacheable(false)
public class PlanEntity {

  @Id private String id;
  private String name;

  @Column(name = "monthly_tool_calls")
  private Long monthlyToolCalls;

  protected PlanEntity() {}

  PlanEntity(String id) {
    this.id = id;
  }

  /** Whether anything about the plan changed that its teams could notice. */
  boolean describe(String newName, OptionalLong newMonthlyToolCalls) {
    Long newCalls = newMonthlyToolCalls.isPresent() ? newMonthlyToolCalls.getAsLong() : null;
    boolean changed = !newName.equals(name) || !Objects.equals(newCalls, monthlyToolCalls);
    name = newName;
    monthlyToolCalls = newCalls;
    return changed;
  }

  Plan toPlan() {
    return new Plan(
        id,
        name,
        monthlyToolCalls == null ? OptionalLong.empty() : OptionalLong.of(monthlyToolCalls));
  }
}
