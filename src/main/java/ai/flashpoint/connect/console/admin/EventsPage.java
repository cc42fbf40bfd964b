package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.Filter;
import ai.flashpoint.connect.common.table.LikePattern;
import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code /admin/events}: the audit trail. */
@Named("adminEvents")
@RequestScoped
public class EventsPage extends TablePage {

  // Also where another filter, as a common kind, lets only each fifth event count
  private static final int STEP = 50_000;

  private static final Pattern REFERENCE = Pattern.compile("(?i)FP-\\w{4}-\\w{2}");

  static final Table TABLE =
      new Table(
          "e.id, e.occurred_at, e.kind, e.detail, e.client_id, t.slug, u.email, u.id as person,"
              + " a.name as agent, e.session_id, e.source, e.user_agent, e.occurrences",
          "audit_events e left join teams t on t.id = e.team_id"
              + " left join users u on u.id = e.user_id left join agents a on a.id = e.agent_id",
          List.of(new SortKey("time", SortKey.time("e.occurred_at"), SortKey.uuid("e.id"))),
          true,
          List.of(
              new Filter.Named("q", EventsPage::about),
              Filter.OneOf.of("kind", "e.kind", AuditKind.values()),
              Subjects.client("e.client_id = ?", 1),
              Subjects.team("e.team_id"),
              Subjects.user("e.user_id"),
              Subjects.agent("e.agent_id"),
              new Filter.Time("from", "e.occurred_at >= ?"),
              new Filter.Time("to", "e.occurred_at < ?")));

  /** A reference that somebody read out, a session, or words of the detail. */
  private static Optional<Condition> about(String value) {
    if (REFERENCE.matcher(value).matches()) {
      // Only these begin with a reference; the kinds let an index answer
      return Optional.of(
          new Condition(
              "e.kind in ('FAILURE_SHOWN', 'SIGN_IN_REFUSED', 'TEAM_REFUSED')"
                  + " and lower(e.detail) like ? escape '!'",
              LikePattern.escaped(value) + "%"));
    }
    Optional<UUID> session = Subjects.uuid(value);
    return Optional.of(
        session
            .map(id -> new Condition("e.session_id = ?", id))
            .orElseGet(
                () ->
                    new Condition(
                            "lower(e.detail) like ? escape '!'",
                            "%" + LikePattern.escaped(value) + "%")
                        .inSteps(STEP)));
  }

  @Override
  public String getAddress() {
    return "/admin/events";
  }

  @Override
  Table table() {
    return TABLE;
  }

  @Override
  List<Column> columns() {
    return List.of(
        new Column("admin.column.time", "time"),
        new Column("admin.column.event"),
        new Column("admin.column.detail"),
        new Column("admin.column.client"),
        new Column("admin.column.team"),
        new Column("admin.column.who"),
        new Column("admin.column.source"));
  }

  @Override
  ShownRow row(Row row) {
    Cell kind = Cell.event(row.text(2) + times(row.text(12)));
    Cell who = Cell.of(row.has(6) ? row.text(6) : row.has(8) ? row.text(8) : "–");
    return new ShownRow(
        List.of(
            time(row.time(1)),
            row.has(9) ? kind.to("/admin/events?q=" + row.text(9)) : kind,
            Cell.of(row.text(3).isEmpty() ? "–" : row.text(3)),
            row.has(4)
                ? Cell.code(row.text(4)).to("/admin/clients?q=" + Question.encoded(row.text(4)))
                : Cell.of("–"),
            row.has(5)
                ? Cell.of(row.text(5)).to("/admin/team?id=" + Question.encoded(row.text(5)))
                : Cell.of("–"),
            row.has(7) ? who.to("/admin/user?id=" + row.text(7)) : who,
            Cell.soft(row.text(10))));
  }

  private static String times(String occurrences) {
    return occurrences.equals("1") ? "" : " × " + occurrences;
  }

  /** Kinds are called as in the log and the reference. */
  @Override
  String choice(String filter, String option) {
    return option;
  }
}
