package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Seal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hands out and recognises confirmations: sealed texts that are good for one connection, one tool
 * and the same arguments, for ten minutes, on every node.
 */
final class Confirmations {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Seal seal;
  private final Clock clock;

  Confirmations(Seal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** A confirmation and when it ends. */
  record Issued(String text, Instant expiresAt) {}

  Issued issue(Caller caller, String tool, ObjectNode arguments) {
    Instant expiresAt = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
    return new Issued(
        seal.seal(Long.toString(expiresAt.getEpochSecond()), context(caller, tool, arguments)),
        expiresAt);
  }

  /** Whether it was handed out for exactly this call, not too long ago. */
  boolean stands(String confirmation, Caller caller, String tool, ObjectNode arguments) {
    Optional<String> opened = seal.open(confirmation, context(caller, tool, arguments));
    return opened
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
        .filter(clock.instant()::isBefore)
        .isPresent();
  }

  private static String context(Caller caller, String tool, ObjectNode arguments) {
    return "confirmation\n" + caller.session().id() + "\n" + tool + "\n" + digest(arguments);
  }

  private static String digest(ObjectNode arguments) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Json.write(sorted(arguments)));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  /** Models write the same members in another order. */
  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      ObjectNode object = Json.object();
      members.forEach((name, value) -> object.set(name, sorted(value)));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = Json.mapper().createArrayNode();
      node.forEach(item -> array.add(sorted(item)));
      return array;
    }
    return node;
  }
}
