package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The answers so far, sealed into the {@code requestState} that travels with the client (MCP
 * 2026-07-28, Multi Round-Trip Requests): opens only for the same session, method and arguments,
 * within {@link #LIFE}. Any node can open it.
 *
 * <p>It can be used more than once, and need not be refused then: it carries answers that the
 * client could as well send itself, and a client whose answer was lost must be able to send its
 * request again. What may happen only once is the tool's to guard.
 */
public final class SealedState {

  /** How long a person may take to answer. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private final Seal seal;
  private final Clock clock;

  public SealedState(Seal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * Seals.
   *
   * @param params of the request that is answered
   * @param answers as the client wrote them, by key
   */
  public String seal(
      SessionId session, String method, ObjectNode params, Map<String, JsonNode> answers) {
    ObjectNode state = Json.object();
    state.put("until", clock.instant().plus(LIFE).getEpochSecond());
    state.putObject("answers").setAll(answers);
    return seal.seal(state.toString(), Origin.of(session, method, params).text());
  }

  /** The answers so far, or nothing if the state is not ours, not this call's, or too old. */
  public Optional<Map<String, JsonNode>> open(
      SessionId session, String method, ObjectNode params, String state) {
    return seal.open(state, Origin.of(session, method, params).text()).flatMap(this::read);
  }

  private Optional<Map<String, JsonNode>> read(String text) {
    try {
      JsonNode state = Json.read(text.getBytes(StandardCharsets.UTF_8));
      if (clock.instant().isAfter(Instant.ofEpochSecond(state.path("until").asLong()))) {
        return Optional.empty();
      }
      Map<String, JsonNode> answers = new TreeMap<>();
      state.path("answers").properties().forEach(e -> answers.put(e.getKey(), e.getValue()));
      return Optional.of(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what we sealed is not JSON", e);
    }
  }
}
