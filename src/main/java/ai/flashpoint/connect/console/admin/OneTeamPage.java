package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.team.Administration;
import ai.flashpoint.connect.team.Plan;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /admin/team?id=slug}: one team, its plan and its people. */
@Named("adminTeam")
@RequestScoped
public class OneTeamPage extends TablePage {

  @Inject Administration administration;

  private String slug;
  private Row team;

  @Override
  void begin() {
    slug = page.parameter("id").filter(id -> id.indexOf('\0') < 0).orElse("");
    Optional<Row> found =
        tables
            .answer(
                Question.of(TeamsPage.TABLE.within(new Condition("t.slug = ?", slug)), Map.of()))
            .rows()
            .stream()
            .findFirst();
    if (found.isEmpty()) {
      page.fail(Failure.NOT_FOUND, null);
    } else {
      team = found.get();
    }
  }

  @Override
  public String getAddress() {
    return "/admin/team";
  }

  @Override
  Map<String, String> scope() {
    return Map.of("id", slug);
  }

  @Override
  Table table() {
    return Memberships.OF_TEAM.within(new Condition("m.team_id = ?", team.uuid(0)));
  }

  @Override
  List<Column> columns() {
    return List.of(
        new Column("admin.column.name", "name"),
        new Column("admin.column.email", "email"),
        new Column("admin.column.role"),
        new Column("admin.column.state"));
  }

  @Override
  ShownRow row(Row row) {
    boolean disabled = row.flag(7);
    return new ShownRow(
        List.of(
            Cell.main(row.text(4)).to("/admin/user?id=" + row.text(0)),
            Cell.of(row.text(5)),
            Cell.of(text.of("role." + row.text(6).toLowerCase(Locale.ROOT))),
            standing(disabled)),
        operator().toString().equals(row.text(0))
            ? List.of()
            : List.of(
                disabled
                    ? button("join", row.text(0), row.text(4))
                    : grave("leave", row.text(0), row.text(4))));
  }

  /** A button of the page or of a row. */
  public void change() {
    TeamId id = new TeamId(team.uuid(0));
    toggled((any, disabled) -> administration.disable(id, disabled, operator()));
    press("leave", "disabled", u -> administration.disable(UserId.of(u), id, true, operator()));
    press("join", "enabled", u -> administration.disable(UserId.of(u), id, false, operator()));
  }

  /** Button "Change the plan". */
  public void plan() {
    Optional<String> chosen = page.parameter("plan");
    boolean known = chosen.isEmpty() || plans().anyMatch(chosen.get()::equals);
    TeamId id = new TeamId(team.uuid(0));
    done(known && administration.plan(id, chosen, operator()) ? "plan" : "none");
  }

  private Stream<String> plans() {
    return administration.plans().stream().map(Plan::id);
  }

  /** What the team can have, and what it has. */
  public List<Field.Option> getPlans() {
    List<Field.Option> options = new ArrayList<>();
    options.add(new Field.Option("", text.of("admin.plan.none"), !team.has(3)));
    for (Plan plan : administration.plans()) {
      options.add(new Field.Option(plan.id(), plan.name(), plan.id().equals(team.text(6))));
    }
    return options;
  }

  public String getSlug() {
    return slug;
  }

  public String getName() {
    return team.text(1);
  }

  public boolean isDisabled() {
    return team.flag(4);
  }

  public String getCreated() {
    return TimeText.of(team.time(5).orElseThrow());
  }
}
