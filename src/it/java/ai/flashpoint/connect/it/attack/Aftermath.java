package ai.flashpoint.connect.it.attack;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;

/**
 * What the refusals of a test class left in the database: looked at once, when the class is
 * through, because refusals are noted up to a second late.
 */
public final class Aftermath {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Server server;
  private final Set<String> untouched = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<Noted, List<String>> noted = new ConcurrentHashMap<>();
  private volatile String test = "";

  private record Noted(String kind, String clientId) {}

  Aftermath(Server server) {
    this.server = server;
  }

  void testBegins(String name) {
    test = name;
  }

  /** This client got no code and no session, whatever was tried. */
  public void nothingFor(Assistant client) {
    untouched.add(client.clientId());
  }

  /** One more refusal that an audit event of this kind tells about, for this client. */
  public void refused(String kind, Assistant client) {
    noted.computeIfAbsent(new Noted(kind, client.clientId()), key -> new ArrayList<>()).add(test);
  }

  void check() {
    Instant end = Instant.now().plus(LIMIT);
    Set<String> problems = problems();
    while (!problems.isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      problems = problems();
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  private Set<String> problems() {
    Set<String> problems = new LinkedHashSet<>();
    try (Rows rows = server.rows()) {
      for (String client : untouched) {
        long codes =
            rows.number("select count(*) from authorization_codes where client_id = ?", client);
        long sessions = rows.number("select count(*) from sessions where client_id = ?", client);
        if (codes + sessions > 0) {
          problems.add(codes + " codes and " + sessions + " sessions for the refused " + client);
        }
      }
      noted.forEach(
          (what, tests) -> {
            long events =
                rows.number(
                    "select sum(occurrences) from audit_events where kind = ? and client_id = ?",
                    what.kind(),
                    what.clientId());
            if (events < tests.size()) {
              problems.add(events + " × " + what + " instead of one each for " + tests);
            }
          });
    }
    return problems;
  }
}
