package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.table.Filter;
import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.team.TeamAgents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/agents}: the non-human accounts of all teams. */
@Named("adminAgents")
@RequestScoped
public class AdminAgentsPage extends TablePage {

  static final Table TABLE =
      new Table(
          "a.id, a.name, a.wallet, t.slug, t.name as team, a.role, a.disabled, a.expires_at,"
              + " a.created_at, a.team_id",
          "agents a left join teams t on t.id = a.team_id",
          List.of(
              new SortKey("created", SortKey.time("a.created_at"), SortKey.uuid("a.id")),
              new SortKey("name", SortKey.text("a.name"), SortKey.uuid("a.id"))),
          true,
          List.of(
              new Filter.Contains("q", "a.name", "a.wallet"),
              Subjects.team("a.team_id"),
              new Filter.OneOf(
                  "state",
                  new Filter.Choice(
                      "enabled",
                      "a.disabled = false and (a.expires_at is null or a.expires_at > ?)"),
                  new Filter.Choice("disabled", "a.disabled = true"),
                  new Filter.Choice("expired", "a.expires_at <= ?"))));

  @Inject TeamAgents agents;

  @Override
  public String getAddress() {
    return "/admin/agents";
  }

  @Override
  Table table() {
    return TABLE;
  }

  @Override
  List<Column> columns() {
    return List.of(
        new Column("admin.column.name", "name"),
        new Column("admin.column.wallet"),
        new Column("admin.column.team"),
        new Column("admin.column.created", "created"),
        new Column("admin.column.expires"),
        new Column("admin.column.state"));
  }

  @Override
  ShownRow row(Row row) {
    String subject = row.text(9) + " " + row.text(0);
    return new ShownRow(
        List.of(
            Cell.main(row.text(1)).to("/admin/sessions?agent=" + row.text(0)),
            row.has(2) ? Cell.code(row.text(2)) : Cell.of("–"),
            Cell.of(row.text(4)).to("/admin/team?id=" + Question.encoded(row.text(3))),
            time(row.time(8)),
            time(row.time(7)),
            state(row)),
        List.of(toggle(row.flag(6), subject, row.text(1))));
  }

  private Cell state(Row row) {
    boolean expired = row.time(7).filter(end -> !clock.instant().isBefore(end)).isPresent();
    return expired && !row.flag(6)
        ? Cell.of(text.of("admin.state.expired"))
        : standing(row.flag(6));
  }

  /** A row's button; it names the team and the agent. */
  public void change() {
    toggled(this::disable);
  }

  private boolean disable(String subject, boolean disabled) {
    String[] ids = subject.split(" ", 2);
    return ids.length == 2
        && agents.disable(TeamId.of(ids[0]), AgentId.of(ids[1]), disabled, operator());
  }
}
