package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.common.table.Tables;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /admin}: how much there is of what, and what somebody should look at. */
@Named("adminOverview")
@RequestScoped
public class OverviewPage extends AdminPage {

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

  @Inject Tables tables;

  /** A number that leads to its rows. */
  public record Figure(String label, String count, String href, boolean any) {}

  @Override
  public String getAddress() {
    return "/admin";
  }

  public List<Figure> getFigures() {
    return List.of(
        figure("admin.figure.users", "users", UsersPage.TABLE, Map.of()),
        figure("admin.figure.teams", "teams", TeamsPage.TABLE, Map.of()),
        figure("admin.figure.living", "sessions", SessionsPage.TABLE, Map.of("state", "living")),
        figure("admin.figure.clients", "clients", ClientsPage.TABLE, Map.of()),
        figure("admin.figure.agents", "agents", AdminAgentsPage.TABLE, Map.of()));
  }

  /** What happened in the last day that operators should know of, and what is switched off. */
  public List<Figure> getAttention() {
    String day = TYPED.format(clock.instant().minus(Duration.ofDays(1)));
    return List.of(
        event("admin.figure.reused", "REFRESH_REUSED", day),
        event("admin.figure.refused", "SIGN_IN_REFUSED", day),
        event("admin.figure.failures", "FAILURE_SHOWN", day),
        event("admin.figure.limits", "LIMIT_HIT", day),
        event("admin.figure.changes", "ADMIN_CHANGED", day),
        figure("admin.figure.disabled", "users", UsersPage.TABLE, Map.of("state", "disabled")),
        figure("admin.figure.blocked", "clients", ClientsPage.TABLE, Map.of("state", "blocked")));
  }

  private Figure event(String phrase, String kind, String since) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("kind", kind);
    asked.put("from", since);
    return figure(phrase, "events", EventsPage.TABLE, asked);
  }

  private Figure figure(String phrase, String place, Table table, Map<String, String> asked) {
    int count = tables.count(Question.of(table, asked));
    String query = asked.isEmpty() ? "" : Question.query(asked);
    return new Figure(
        text.of(phrase), CountText.of(count, text), "/admin/" + place + query, count > 0);
  }
}
