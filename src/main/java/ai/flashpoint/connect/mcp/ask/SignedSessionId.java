package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientAbility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code Mcp-Session-Id} of the revisions with a handshake: the handshake itself, sealed for
 * our session, so that no node has to remember it. It ends with the session and proves nothing: the
 * bearer token does.
 */
public final class SignedSessionId {

  private static final int LONGEST = 1024;
  private static final int REMEMBERED = 10_000;

  private record Presented(SessionId session, String id) {}

  private final Seal seal;
  // Opening costs more than all else that a short call does with it
  private final Cache<Presented, Optional<Handshake>> opened =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public SignedSessionId(Seal seal) {
    this.seal = seal;
  }

  /** A fresh one, in visible ASCII. */
  public String make(SessionId session, Handshake handshake) {
    ObjectNode json = Json.object().put("revision", handshake.revision());
    ArrayNode abilities = json.putArray("abilities");
    handshake.abilities().declared().stream().sorted().map(Enum::name).forEach(abilities::add);
    return seal.seal(json.toString(), context(session));
  }

  /** The handshake, or nothing if the id is not ours or another session's. */
  public Optional<Handshake> open(SessionId session, String id) {
    return id.length() > LONGEST
        ? Optional.empty()
        : opened.get(new Presented(session, id), this::read);
  }

  private Optional<Handshake> read(Presented presented) {
    return seal.open(presented.id(), context(presented.session())).map(SignedSessionId::parse);
  }

  private static Handshake parse(String text) {
    try {
      JsonNode json = Json.read(text.getBytes(StandardCharsets.UTF_8));
      Set<ClientAbility> declared = EnumSet.noneOf(ClientAbility.class);
      json.path("abilities").forEach(name -> declared.add(ClientAbility.valueOf(name.asText())));
      return new Handshake(json.path("revision").asText(), new ClientAbilities(declared));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what we sealed is not JSON", e);
    }
  }

  private static String context(SessionId session) {
    return "mcp-session\n" + session;
  }
}
