package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import java.util.List;

/** Who belongs where, from both sides. */
final class Memberships {

  private static final String COLUMNS =
      "m.user_id, m.team_id, t.slug, t.name as team, u.name as person, u.email, m.role, m.disabled";
  private static final String FROM =
      "memberships m join teams t on t.id = m.team_id join users u on u.id = m.user_id";

  static final Table OF_USER =
      new Table(
          COLUMNS,
          FROM,
          List.of(new SortKey("team", SortKey.text("t.name"), SortKey.uuid("t.id"))),
          false,
          List.of());

  static final Table OF_TEAM =
      new Table(
          COLUMNS,
          FROM,
          List.of(
              new SortKey("name", SortKey.text("u.name"), SortKey.uuid("u.id")),
              new SortKey("email", SortKey.text("u.email"), SortKey.uuid("u.id"))),
          false,
          List.of());

  private Memberships() {}
}
