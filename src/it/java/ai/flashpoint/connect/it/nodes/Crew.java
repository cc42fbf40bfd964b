package ai.flashpoint.connect.it.nodes;

import ai.flashpoint.connect.it.server.DeclaredClients;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The people of the cluster, each of whom loses something else. */
final class Crew {

  /** Keeps everything. */
  static final Person KATE = new Person("kate@example.com", "Kate", "nothing happens to me");

  /** Is disabled. */
  static final Person DAN = new Person("dan@example.com", "Dan", "about to be disabled");

  /** Leaves the team. */
  static final Person LEA = new Person("lea@example.com", "Lea", "about to leave the team");

  /** Gets another password. */
  static final Person PAT = new Person("pat@example.com", "Pat", "about to be replaced");

  static final String TEAM = "Lasting";
  static final String DOOMED = "Doomed";

  private static final Person PAT_AFTER = new Person(PAT.email(), PAT.name(), "another password");
  private static final Object OUT = Map.of("role", "member", "disabled", true);

  private static final Map<String, String> AGENT = Map.of("team", "lasting", "name", "Analyst");
  private static final Map<String, Object> SERVICE =
      Map.of(
          "id",
          DeclaredClients.SIGNER,
          "name",
          "Signing service",
          "jwks",
          new JWKSet(DeclaredClients.KEY).toJSONObject(true),
          "agent",
          AGENT);

  private Crew() {}

  static ImportFile atFirst() {
    return file(false, false, List.of());
  }

  /** Everybody lost what they were to lose, and a client is blocked. */
  static ImportFile afterwards(String blockedClient) {
    return file(true, true, List.of(Map.of("id", blockedClient, "blocked", true)));
  }

  /** What was taken away is there again, the passwords stay. */
  static ImportFile restored(String client) {
    return file(false, true, List.of(Map.of("id", client, "blocked", false)));
  }

  private static ImportFile file(boolean taken, boolean replaced, List<Object> changed) {
    List<Object> clients = new ArrayList<>(changed);
    clients.add(SERVICE);
    List<Object> people = new ArrayList<>();
    people.add(user(KATE, false, Map.of("lasting", "owner", "doomed", "member")));
    people.add(user(DAN, taken, Map.of("lasting", "member")));
    people.add(user(LEA, false, Map.of("lasting", taken ? OUT : "member", "doomed", "member")));
    people.add(user(replaced ? PAT_AFTER : PAT, false, Map.of("lasting", "member")));
    return new ImportFile(
        Map.of(
            "teams",
            List.of(
                Map.of("slug", "lasting", "name", TEAM),
                Map.of("slug", "doomed", "name", DOOMED, "disabled", taken)),
            "users",
            people,
            "agents",
            List.of(AGENT),
            "clients",
            clients));
  }

  private static Map<String, Object> user(Person person, boolean disabled, Map<String, ?> teams) {
    return Map.of(
        "email",
        person.email(),
        "name",
        person.name(),
        "password",
        person.password(),
        "disabled",
        disabled,
        "teams",
        teams);
  }
}
