package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.team.Administration;
import ai.flashpoint.connect.team.Plan;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/plans}: the subscriptions that teams can have. */
@Named("adminPlans")
@RequestScoped
public class PlansPage extends AdminPage {

  @Inject Administration administration;

  /** A plan as it is shown. */
  public record PlanRow(String id, String name, String calls, String teams) {}

  @Override
  public String getAddress() {
    return "/admin/plans";
  }

  public List<PlanRow> getRows() {
    return administration.plans().stream().map(this::row).toList();
  }

  private PlanRow row(Plan plan) {
    return new PlanRow(
        plan.id(),
        plan.name(),
        plan.monthlyToolCalls().isPresent()
            ? text.of("admin.number", plan.monthlyToolCalls().getAsLong())
            : text.of("admin.plan.unlimited"),
        "/admin/teams?plan=" + Question.encoded(plan.id()));
  }
}
