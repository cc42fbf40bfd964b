package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.ClientAbout;
import ai.flashpoint.connect.client.ClientKeys;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a client is told after it registered (RFC 7591 section 3.2.1): the metadata in force, as
 * this installation sent it, since a shared client may have been registered with another loopback
 * port. No member is null or empty: assistants stumble over both.
 */
final class RegistrationAnswer {

  private RegistrationAnswer() {}

  static ObjectNode of(JsonNode asked, ClientMetadata metadata, Clients.Registered registered) {
    ObjectNode answer =
        Json.object()
            .put("client_id", registered.client().id().value())
            .put("client_id_issued_at", registered.client().createdAt().getEpochSecond());
    registered
        .secret()
        .ifPresent(
            secret ->
                answer.put("client_secret", secret.reveal()).put("client_secret_expires_at", 0));
    answer.put("client_name", metadata.name());
    metadata.redirectUris().forEach(answer.putArray("redirect_uris")::add);
    metadata.grantTypes().forEach(answer.putArray("grant_types")::add);
    answer.putArray("response_types").add("code");
    answer.put("token_endpoint_auth_method", metadata.authMethod().wire());
    metadata.keys().ifPresent(keys -> put(answer, keys, asked));
    put(answer, metadata.about());
    scope(asked.path("scope")).ifPresent(scope -> answer.put("scope", scope));
    return answer;
  }

  private static void put(ObjectNode answer, ClientKeys keys, JsonNode asked) {
    if (keys instanceof ClientKeys.At at) {
      answer.put("jwks_uri", at.jwksUri().toString());
    } else {
      answer.set("jwks", asked.path("jwks"));
    }
  }

  private static void put(ObjectNode answer, ClientAbout about) {
    about.softwareId().ifPresent(id -> answer.put("software_id", id));
    about.softwareVersion().ifPresent(version -> answer.put("software_version", version));
    about.applicationType().ifPresent(type -> answer.put("application_type", type));
    about.links().forEach(answer::put);
    if (!about.contacts().isEmpty()) {
      about.contacts().forEach(answer.putArray("contacts")::add);
    }
  }

  /** Which of the asked values there are here; what is granted is decided on each request. */
  private static Optional<String> scope(JsonNode asked) {
    return Scopes.known(
        Optional.of(asked)
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .filter(Scopes::wellFormed));
  }
}
