package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A client in the import file, as it stands there: what it means is for others to say.
 *
 * @param place for complaints, like {@code clients[0]}
 * @param secretHash SHA-256 of the secret, base64url without padding
 * @param agent whom it acts as
 */
public record ClientEntry(
    String place,
    String id,
    Optional<String> name,
    List<String> redirectUris,
    Optional<String> authMethod,
    Optional<Secret> secret,
    Optional<String> secretHash,
    Optional<JsonNode> jwks,
    Optional<String> jwksUri,
    boolean blocked,
    Optional<AgentName> agent) {

  /** An agent by its team's slug and its own name. */
  public record AgentName(String team, String name) {}

  public ClientEntry {
    redirectUris = List.copyOf(redirectUris);
  }

  /** Whether nothing is said but its id and whether it is blocked. */
  public boolean isBare() {
    return name.isEmpty()
        && redirectUris.isEmpty()
        && authMethod.isEmpty()
        && secret.isEmpty()
        && secretHash.isEmpty()
        && jwks.isEmpty()
        && jwksUri.isEmpty()
        && agent.isEmpty();
  }

  static ClientEntry read(ImportElement client) {
    client.onlyWith(
        "id",
        "name",
        "redirectUris",
        "authMethod",
        "secret",
        "secretHash",
        "jwks",
        "jwksUri",
        "blocked",
        "agent");
    JsonNode jwks = client.json().path("jwks");
    return new ClientEntry(
        client.place(),
        client.required("id", 2048),
        client.text("name", 120),
        client.texts("redirectUris", 2000),
        client.text("authMethod", 64),
        client.text("secret", 255).map(Secret::of),
        client.text("secretHash", 64),
        jwks.isMissingNode() ? Optional.empty() : Optional.of(jwks),
        client.text("jwksUri", 2000),
        client.flag("blocked"),
        agent(client.child("agent")));
  }

  private static Optional<AgentName> agent(ImportElement agent) {
    if (agent.json().isMissingNode()) {
      return Optional.empty();
    }
    agent.onlyWith("team", "name");
    return Optional.of(new AgentName(agent.required("team", 63), agent.required("name", 120)));
  }
}
