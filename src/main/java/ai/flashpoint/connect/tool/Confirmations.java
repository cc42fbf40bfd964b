package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.Secret;
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
 * Hands out and recognises confirmations: sealed texts that are good for one call of one connection
 * with one tool and the same arguments, within ten minutes, on whichever node.
 */
final class Confirmations {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int ID_BYTES = 16;
  private static final char BETWEEN = ' ';

  private final Seal seal;
  private final Clock clock;
  private final SpendConfirmation spend;

  Confirmations(Seal seal, Clock clock, SpendConfirmation spend) {
    this.seal = seal;
    this.clock = clock;
    this.spend = spend;
  }

  /** A confirmation and when it ends. */
  record Issued(String text, Instant expiresAt) {}

  // The sealed text itself is no name: another text may well decode to the same bytes
  private record Known(String id, Instant expiresAt) {

    static Known read(String text) {
      int between = text.indexOf(BETWEEN);
      return new Known(
          text.substring(between + 1),
          Instant.ofEpochSecond(Long.parseLong(text.substring(0, between))));
    }
  }

  Issued issue(Caller caller, String tool, ObjectNode arguments) {
    Instant expiresAt = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
    String text = expiresAt.getEpochSecond() + "" + BETWEEN + Secret.randomText(ID_BYTES);
    return new Issued(seal.seal(text, context(caller, tool, arguments)), expiresAt);
  }

  /** Uses it up: whether it was handed out for exactly this call, lives, and is used first now. */
  boolean use(String confirmation, Caller caller, String tool, ObjectNode arguments) {
    return known(confirmation, caller, tool, arguments)
        .filter(known -> clock.instant().isBefore(known.expiresAt()))
        .filter(known -> spend.first(known.id(), known.expiresAt()))
        .isPresent();
  }

  /** The call that used it was left before it did anything, and comes again. */
  void takeBack(String confirmation, Caller caller, String tool, ObjectNode arguments) {
    known(confirmation, caller, tool, arguments).map(Known::id).ifPresent(spend::takeBack);
  }

  private Optional<Known> known(
      String confirmation, Caller caller, String tool, ObjectNode arguments) {
    return seal.open(confirmation, context(caller, tool, arguments)).map(Known::read);
  }

  private static String context(Caller caller, String tool, ObjectNode arguments) {
    return "single confirmation\n" + caller.session().id() + "\n" + tool + "\n" + digest(arguments);
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
