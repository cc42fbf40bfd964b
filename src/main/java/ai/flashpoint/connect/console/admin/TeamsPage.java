package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.Filter;
import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.team.Administration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** {@code /admin/teams}: the tenants. */
@Named("adminTeams")
@RequestScoped
public class TeamsPage extends TablePage {

  static final Table TABLE =
      new Table(
          "t.id, t.name, t.slug, p.name as plan, t.disabled, t.created_at, t.plan_id",
          "teams t left join plans p on p.id = t.plan_id",
          List.of(
              new SortKey("created", SortKey.time("t.created_at"), SortKey.uuid("t.id")),
              new SortKey("name", SortKey.text("t.name"), SortKey.uuid("t.id")),
              new SortKey("slug", SortKey.text("t.slug"), SortKey.uuid("t.id"))),
          true,
          List.of(
              new Filter.Contains("q", "t.name", "t.slug"),
              new Filter.OneOf(
                  "state",
                  new Filter.Choice("enabled", "t.disabled = false"),
                  new Filter.Choice("disabled", "t.disabled = true")),
              new Filter.Named(
                  "plan", value -> Optional.of(new Condition("t.plan_id = ?", value)))));

  @Inject Administration administration;

  @Override
  public String getAddress() {
    return "/admin/teams";
  }

  @Override
  Table table() {
    return TABLE;
  }

  @Override
  List<Column> columns() {
    return List.of(
        new Column("admin.column.name", "name"),
        new Column("admin.column.slug", "slug"),
        new Column("admin.column.plan"),
        new Column("admin.column.created", "created"),
        new Column("admin.column.state"));
  }

  @Override
  ShownRow row(Row row) {
    boolean disabled = row.flag(4);
    return new ShownRow(
        List.of(
            Cell.main(row.text(1)).to("/admin/team?id=" + Question.encoded(row.text(2))),
            Cell.code(row.text(2)),
            Cell.of(row.has(3) ? row.text(3) : "–"),
            time(row.time(5)),
            standing(disabled)),
        List.of(toggle(disabled, row.text(0), row.text(1))));
  }

  /** A row's button. */
  public void change() {
    toggled((id, disabled) -> administration.disable(TeamId.of(id), disabled, operator()));
  }
}
