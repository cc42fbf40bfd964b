package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientLacks;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import ai.flashpoint.connect.tool.InputRequired;
import ai.flashpoint.connect.tool.Inputs;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks through the task: gives what was answered before this run, and leaves it for the rest. */
record TaskInputs(ClientAbilities abilities, Map<String, JsonNode> answers, TaskWire wire)
    implements Inputs {

  @Override
  public InputAnswer ask(String key, InputRequest request) {
    return ask(Map.of(key, request)).get(key);
  }

  @Override
  public Map<String, InputAnswer> ask(Map<String, InputRequest> requests) {
    Map<String, InputAnswer> given = new LinkedHashMap<>();
    Map<String, InputRequest> missing = new LinkedHashMap<>();
    requests.forEach(
        (key, request) -> {
          if (!abilities.has(request.needs())) {
            throw new ClientLacks(request.needs());
          }
          Optional<InputAnswer> answer =
              Optional.ofNullable(answers.get(key)).flatMap(json -> wire.answer(request, json));
          answer.ifPresentOrElse(fits -> given.put(key, fits), () -> missing.put(key, request));
        });
    if (!missing.isEmpty()) {
      throw new InputRequired(missing);
    }
    return given;
  }
}
