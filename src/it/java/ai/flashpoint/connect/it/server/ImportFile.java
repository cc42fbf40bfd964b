package ai.flashpoint.connect.it.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The import file that operators write, as JSON. */
public record ImportFile(Map<String, Object> content) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Object> LEFT = Map.of("role", "member", "disabled", true);

  /** Two teams that share two people, and a third team with a person of its own. */
  public static ImportFile ofTwoTeams() {
    return withInNorthwind("member", "member");
  }

  /** The same, but Bob has left Northwind Labs. */
  public static ImportFile afterBobLeftNorthwind() {
    return withInNorthwind("member", LEFT);
  }

  /** The same, but Bob has left Northwind Labs, and Ada is only a viewer there. */
  public static ImportFile afterBobLeftAndAdaOnlyViewsNorthwind() {
    return withInNorthwind("viewer", LEFT);
  }

  /** The same, but nothing of this client is served. */
  public ImportFile blocking(String client) {
    List<Object> clients = new ArrayList<>((List<?>) content.get("clients"));
    clients.removeIf(known -> known instanceof Map<?, ?> map && client.equals(map.get("id")));
    clients.add(Map.of("id", client, "blocked", true));
    Map<String, Object> changed = new HashMap<>(content);
    changed.put("clients", clients);
    return new ImportFile(changed);
  }

  private static List<Map<String, Object>> agents() {
    List<Map<String, Object>> agents = new ArrayList<>(Wallets.agents());
    agents.add(Map.of("team", "acme-research", "name", DeclaredClients.AGENT));
    return agents;
  }

  private static ImportFile withInNorthwind(Object ada, Object bob) {
    return new ImportFile(
        Map.of(
            "plans",
            List.of(Map.of("id", "team", "name", "Team", "monthlyToolCalls", 1_000_000)),
            "teams",
            List.of(
                Map.of("slug", "acme-research", "name", Person.ACME, "plan", "team"),
                Map.of("slug", "northwind", "name", Person.NORTHWIND, "plan", "team"),
                Map.of("slug", "contoso", "name", Person.CONTOSO, "plan", "team")),
            "users",
            List.of(
                user(Person.ADA, true, Map.of("acme-research", "owner", "northwind", ada)),
                user(Person.BOB, false, Map.of("acme-research", "viewer", "northwind", bob)),
                user(Person.CAROL, false, Map.of("contoso", "owner"))),
            "agents",
            agents(),
            "clients",
            DeclaredClients.ALL));
  }

  private static Map<String, Object> user(Person person, boolean operator, Map<String, ?> teams) {
    return Map.of(
        "email",
        person.email(),
        "name",
        person.name(),
        "password",
        person.password(),
        "operator",
        operator,
        "teams",
        teams);
  }

  Path writtenTo(Path file) {
    try {
      return Files.write(file, JSON.writeValueAsBytes(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
