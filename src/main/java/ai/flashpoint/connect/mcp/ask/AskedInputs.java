package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientLacks;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import ai.flashpoint.connect.tool.InputRequired;
import ai.flashpoint.connect.tool.Inputs;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The questions of one run of a call, answered from what has come so far. What fits is kept for the
 * next run; what does not is asked for again, and what nobody asks for is never looked at.
 */
public final class AskedInputs implements Inputs {

  private final ClientAbilities abilities;
  private final Map<String, JsonNode> kept;
  private final Map<String, JsonNode> fresh;

  /**
   * The inputs of a run.
   *
   * @param earlier answers that fitted in earlier runs, as the client wrote them, by key
   * @param fresh answers that came since, which win over none of the earlier
   */
  public AskedInputs(
      ClientAbilities abilities, Map<String, JsonNode> earlier, Map<String, JsonNode> fresh) {
    this.abilities = abilities;
    this.kept = new TreeMap<>(earlier);
    this.fresh = Map.copyOf(fresh);
  }

  /** Before anything was asked. */
  public static AskedInputs first(ClientAbilities abilities) {
    return new AskedInputs(abilities, Map.of(), Map.of());
  }

  /** The next run's, with more answers. */
  public AskedInputs next(Map<String, JsonNode> more) {
    return new AskedInputs(abilities, kept, more);
  }

  /** All answers that fitted so far, for the next run. */
  public Map<String, JsonNode> kept() {
    return kept;
  }

  /** All answers that have come, whether they fit or not. */
  public Map<String, JsonNode> given() {
    Map<String, JsonNode> all = new TreeMap<>(fresh);
    all.putAll(kept);
    return all;
  }

  @Override
  public ClientAbilities abilities() {
    return abilities;
  }

  @Override
  public InputAnswer ask(String key, InputRequest request) {
    return ask(Map.of(key, request)).get(key);
  }

  @Override
  public Map<String, InputAnswer> ask(Map<String, InputRequest> requests) {
    requests.values().stream()
        .map(InputRequest::needs)
        .filter(need -> !abilities.has(need))
        .findFirst()
        .ifPresent(
            need -> {
              throw new ClientLacks(need);
            });
    Map<String, InputAnswer> answers = new LinkedHashMap<>();
    Map<String, InputRequest> open = new LinkedHashMap<>();
    requests.forEach(
        (key, request) -> {
          JsonNode raw = kept.getOrDefault(key, fresh.get(key));
          ReadAnswer.of(request, raw)
              .ifPresentOrElse(
                  answer -> {
                    kept.put(key, raw);
                    answers.put(key, answer);
                  },
                  () -> {
                    kept.remove(key);
                    open.put(key, request);
                  });
        });
    if (!open.isEmpty()) {
      throw new InputRequired(open);
    }
    return answers;
  }
}
