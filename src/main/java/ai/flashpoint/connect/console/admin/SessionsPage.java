package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.Filter;
import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.session.EndReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** {@code /admin/sessions}: who is connected with what, and what ended why. */
@Named("adminSessions")
@RequestScoped
public class SessionsPage extends TablePage {

  static final Table TABLE =
      new Table(
          "s.id, s.client_name, s.client_id, t.slug, t.name as team, u.id as person, u.email,"
              + " a.name as agent, s.created_at, s.last_used_at, s.ended_at, s.end_reason,"
              + " s.idle_until, s.expires_at",
          "sessions s left join teams t on t.id = s.team_id left join users u on u.id = s.user_id"
              + " left join agents a on a.id = s.agent_id",
          List.of(
              new SortKey("created", SortKey.time("s.created_at"), SortKey.uuid("s.id")),
              new SortKey(
                  "client",
                  SortKey.text("s.client_name"),
                  SortKey.time("s.created_at"),
                  SortKey.uuid("s.id"))),
          true,
          List.of(
              Subjects.client("s.client_id = ? or s.client_name = ?", 2),
              Subjects.team("s.team_id"),
              Subjects.user("s.user_id"),
              Subjects.agent("s.agent_id"),
              new Filter.OneOf(
                  "state",
                  new Filter.Choice(
                      "living", "s.ended_at is null and s.idle_until > ? and s.expires_at > ?"),
                  new Filter.Choice("ended", "s.ended_at is not null"),
                  new Filter.Choice(
                      "expired",
                      "s.ended_at is null and (s.idle_until <= ? or s.expires_at <= ?)")),
              Filter.OneOf.of("reason", "s.end_reason", EndReason.values()),
              new Filter.Time("from", "s.created_at >= ?"),
              new Filter.Time("to", "s.created_at < ?"),
              new Filter.Named(
                  "session",
                  value -> Subjects.uuid(value).map(id -> new Condition("s.id = ?", id)))));

  @Inject Changes changes;

  @Override
  public String getAddress() {
    return "/admin/sessions";
  }

  @Override
  Table table() {
    return TABLE;
  }

  @Override
  List<Column> columns() {
    return List.of(
        new Column("admin.column.client", "client"),
        new Column("admin.column.who"),
        new Column("admin.column.team"),
        new Column("admin.column.created", "created"),
        new Column("admin.column.used"),
        new Column("admin.column.state"));
  }

  @Override
  ShownRow row(Row row) {
    Instant now = clock.instant();
    boolean living =
        !row.has(10)
            && row.time(12).filter(now::isBefore).isPresent()
            && row.time(13).filter(now::isBefore).isPresent();
    String who = row.has(6) ? row.text(6) : row.text(7);
    Cell person = Cell.of(who);
    return new ShownRow(
        List.of(
            Cell.main(row.text(1)).to("/admin/clients?q=" + Question.encoded(row.text(2))),
            row.has(5) ? person.to("/admin/user?id=" + row.text(5)) : person,
            Cell.of(row.text(4)).to("/admin/team?id=" + Question.encoded(row.text(3))),
            time(row.time(8)),
            time(row.time(9)),
            living ? Cell.of(text.of("admin.state.living")) : over(row)),
        living ? List.of(button("end", row.text(0), row.text(1) + ", " + who)) : List.of());
  }

  private Cell over(Row row) {
    return Cell.soft(
        row.has(10)
            ? text.of("admin.reason." + row.text(11)) + ", " + TimeText.of(row.time(10).get())
            : text.of("admin.state.expired"));
  }

  /** A row's button. */
  public void change() {
    press("end", "ended", id -> changes.end(SessionId.of(id), operator()));
  }
}
