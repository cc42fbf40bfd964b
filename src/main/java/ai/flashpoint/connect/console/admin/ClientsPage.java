package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.client.KnownClients;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.table.Filter;
import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /admin/clients}: assistants and services, however they became known. */
@Named("adminClients")
@RequestScoped
public class ClientsPage extends TablePage {

  // A document that is also a row stands there for being blocked
  static final Table TABLE =
      new Table(
          "c.id, c.name, c.kind, c.blocked, c.created_at",
          "(select id, name, kind, blocked, created_at, redirect_uris from clients union all"
              + " select d.url, '', 'METADATA_DOCUMENT', false, d.fetched_at, '' from"
              + " client_documents d where not exists (select 1 from clients k where k.id = d.url))"
              + " c",
          List.of(
              new SortKey("created", SortKey.time("c.created_at"), SortKey.text("c.id")),
              new SortKey("name", SortKey.text("c.name"), SortKey.text("c.id"))),
          true,
          List.of(
              new Filter.Contains("q", "c.name", "c.id", "c.redirect_uris"),
              Filter.OneOf.of("kind", "c.kind", ClientKind.values()),
              new Filter.OneOf(
                  "state",
                  new Filter.Choice("served", "c.blocked = false"),
                  new Filter.Choice("blocked", "c.blocked = true"))));

  @Inject Changes changes;

  @Override
  public String getAddress() {
    return "/admin/clients";
  }

  @Override
  Table table() {
    return TABLE;
  }

  @Override
  List<Column> columns() {
    return List.of(
        new Column("admin.column.client", "name"),
        new Column("admin.column.id"),
        new Column("admin.column.kind"),
        new Column("admin.column.known", "created"),
        new Column("admin.column.sessions"),
        new Column("admin.column.state"));
  }

  @Override
  ShownRow row(Row row) {
    String id = row.text(0);
    boolean blocked = row.flag(3);
    String name = name(row);
    return new ShownRow(
        List.of(
            Cell.main(name),
            Cell.code(id),
            Cell.of(text.of("admin.kind." + row.text(2))),
            time(row.time(4)),
            Cell.of(living(id)).to("/admin/sessions?state=living&client=" + Question.encoded(id)),
            blocked
                ? Cell.bad(text.of("admin.state.blocked"))
                : Cell.of(text.of("admin.state.served"))),
        List.of(blocked ? button("unblock", id, name) : grave("block", id, name)));
  }

  /** A document's client is known by its host. */
  private static String name(Row row) {
    ClientId id = new ClientId(row.text(0));
    return row.text(1).isEmpty()
        ? KnownClients.name(id).or(() -> KnownClients.host(id)).orElse(row.text(0))
        : row.text(1);
  }

  private String living(String client) {
    return counted(SessionsPage.TABLE, Map.of("client", client, "state", "living"));
  }

  /** A row's button. */
  public void change() {
    press("block", "blocked", id -> changes.block(new ClientId(id), true, operator()));
    press("unblock", "unblocked", id -> changes.block(new ClientId(id), false, operator()));
  }
}
