package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.Filter;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.team.Administration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/users}: everybody with an account. */
@Named("adminUsers")
@RequestScoped
public class UsersPage extends TablePage {

  static final Table TABLE =
      new Table(
          "u.id, u.name, u.email, u.operator, u.disabled, u.created_at",
          "users u",
          List.of(
              new SortKey("created", SortKey.time("u.created_at"), SortKey.uuid("u.id")),
              new SortKey("name", SortKey.text("u.name"), SortKey.uuid("u.id")),
              new SortKey("email", SortKey.text("u.email"), SortKey.uuid("u.id"))),
          true,
          List.of(
              new Filter.Contains("q", "u.name", "u.email"),
              new Filter.OneOf(
                  "state",
                  new Filter.Choice("enabled", "u.disabled = false"),
                  new Filter.Choice("disabled", "u.disabled = true"),
                  new Filter.Choice("operator", "u.operator = true"))));

  @Inject Administration administration;

  @Override
  public String getAddress() {
    return "/admin/users";
  }

  @Override
  Table table() {
    return TABLE;
  }

  @Override
  List<Column> columns() {
    return List.of(
        new Column("admin.column.name", "name"),
        new Column("admin.column.email", "email"),
        new Column("admin.column.created", "created"),
        new Column("admin.column.state"));
  }

  @Override
  ShownRow row(Row row) {
    boolean disabled = row.flag(4);
    return new ShownRow(
        List.of(
            Cell.main(row.text(1)).to("/admin/user?id=" + row.text(0)),
            Cell.of(row.text(2)),
            time(row.time(5)),
            !disabled && row.flag(3)
                ? Cell.of(text.of("admin.state.operator"))
                : standing(disabled)),
        isOneself(row.text(0)) ? List.of() : List.of(toggle(disabled, row.text(0), row.text(2))));
  }

  private boolean isOneself(String id) {
    return operator().toString().equals(id);
  }

  /** A row's button. */
  public void change() {
    toggled((id, disabled) -> administration.disable(UserId.of(id), disabled, operator()));
  }
}
