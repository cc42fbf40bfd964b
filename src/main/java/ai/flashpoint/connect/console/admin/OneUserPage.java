package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.team.Administration;
import ai.flashpoint.connect.team.LinkDelivery;
import ai.flashpoint.connect.team.PasswordResets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code /admin/user?id=...}: one person and the teams that they belong to. */
@Named("adminUser")
@RequestScoped
public class OneUserPage extends TablePage {

  @Inject Administration administration;
  @Inject PasswordResets resets;

  private UUID id;
  private Row user;
  private LinkDelivery delivery;

  @Override
  void begin() {
    Optional<UUID> asked = page.parameter("id").flatMap(Subjects::uuid);
    Optional<Row> found =
        asked.flatMap(
            one ->
                tables
                    .answer(
                        Question.of(
                            UsersPage.TABLE.within(new Condition("u.id = ?", one)), Map.of()))
                    .rows()
                    .stream()
                    .findFirst());
    if (found.isEmpty()) {
      page.fail(Failure.NOT_FOUND, null);
    } else {
      id = asked.get();
      user = found.get();
    }
  }

  @Override
  public String getAddress() {
    return "/admin/user";
  }

  @Override
  Map<String, String> scope() {
    return Map.of("id", id.toString());
  }

  @Override
  Table table() {
    return Memberships.OF_USER.within(new Condition("m.user_id = ?", id));
  }

  @Override
  List<Column> columns() {
    return List.of(
        new Column("admin.column.team", "team"),
        new Column("admin.column.slug"),
        new Column("admin.column.role"),
        new Column("admin.column.state"));
  }

  @Override
  ShownRow row(Row row) {
    boolean disabled = row.flag(7);
    return new ShownRow(
        List.of(
            Cell.main(row.text(3)).to("/admin/team?id=" + Question.encoded(row.text(2))),
            Cell.code(row.text(2)),
            Cell.of(text.of("role." + row.text(6).toLowerCase(Locale.ROOT))),
            standing(disabled)),
        isOneself()
            ? List.of()
            : List.of(
                disabled
                    ? button("join", row.text(1), row.text(3))
                    : grave("leave", row.text(1), row.text(3))));
  }

  /** A button of the page or of a row. */
  public void change() {
    UserId one = new UserId(id);
    toggled((any, disabled) -> administration.disable(one, disabled, operator()));
    press("leave", "disabled", t -> administration.disable(one, TeamId.of(t), true, operator()));
    press("join", "enabled", t -> administration.disable(one, TeamId.of(t), false, operator()));
  }

  /**
   * Button "Make a reset link": answered without a redirect, because the link must not get into an
   * address and is seen this once.
   */
  public void reset() {
    delivery = resets.issue(new UserId(id), operator()).orElse(null);
    if (delivery == null) {
      done("none");
    }
  }

  /** What became of the link just made, in words; null if none was. */
  public String getDelivered() {
    if (delivery == null) {
      return null;
    }
    String end = TimeText.of(delivery.expiresAt());
    return delivery instanceof LinkDelivery.Mailed mailed
        ? text.of("admin.reset.mailed", mailed.address(), end)
        : text.of("admin.reset.shown", end);
  }

  /** The link to pass on, if no mail does. */
  public String getLink() {
    return delivery instanceof LinkDelivery.Shown shown ? shown.link().reveal() : null;
  }

  public String getId() {
    return id.toString();
  }

  public String getName() {
    return user.text(1);
  }

  public String getEmail() {
    return user.text(2);
  }

  /** For addresses. */
  public String getEmailEncoded() {
    return Question.encoded(user.text(2));
  }

  public boolean isOperator() {
    return user.flag(3);
  }

  public boolean isDisabled() {
    return user.flag(4);
  }

  public String getCreated() {
    return TimeText.of(user.time(5).orElseThrow());
  }

  /** Whose page it is may not be locked out by whoever looks at it. */
  public boolean isOneself() {
    return operator().value().equals(id);
  }
}
