package ai.flashpoint.connect.it.team;

import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People and teams for tests that change who belongs where: a team for each test. */
final class TeamWorld {

  /** Owner of every team of these tests. */
  static final Person DORA = new Person("dora@example.com", "Dora Maar", "weeping woman 1937");

  /** Member of every team of these tests; owner of those whose slug begins with "both". */
  static final Person EMIL = new Person("emil@example.com", "Emil Nolde", "garden full of color");

  private static final List<String> TEAMS =
      List.of(
          "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "both-go", "both-race");

  private TeamWorld() {}

  /** The shared people, and these beside them. */
  static ImportFile file() {
    Map<String, Object> content = new HashMap<>(ImportFile.ofTwoTeams().content());
    List<Object> teams = new ArrayList<>((List<?>) content.get("teams"));
    Map<String, Object> ofDora = new HashMap<>();
    Map<String, Object> ofEmil = new HashMap<>();
    for (String slug : TEAMS) {
      teams.add(Map.of("slug", slug, "name", name(slug)));
      ofDora.put(slug, "owner");
      ofEmil.put(slug, slug.startsWith("both") ? "owner" : "member");
    }
    List<Object> users = new ArrayList<>((List<?>) content.get("users"));
    users.add(user(DORA, ofDora));
    users.add(user(EMIL, ofEmil));
    content.put("teams", teams);
    content.put("users", users);
    return new ImportFile(content);
  }

  /** The name of the team with this slug. */
  static String name(String slug) {
    return "Team " + slug;
  }

  private static Map<String, Object> user(Person person, Map<String, Object> teams) {
    return Map.of(
        "email",
        person.email(),
        "name",
        person.name(),
        "password",
        person.password(),
        "teams",
        teams);
  }
}
