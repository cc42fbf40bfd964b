package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.InputRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Writes what a client is asked for: a method and its params (MCP 2026-07-28, InputRequest). */
public final class RequestJson {

  private RequestJson() {}

  /**
   * A question.
   *
   * @param modes whether the client knows that there are several ways to ask, which came with
   *     2025-11-25
   * @param elicitation names a visit, in the one revision that wants it
   */
  public static ObjectNode of(InputRequest request, boolean modes, Optional<String> elicitation) {
    ObjectNode json = Json.object();
    if (request instanceof InputRequest.Form form) {
      ObjectNode params = elicit(json, modes ? Optional.of("form") : Optional.empty());
      params.put("message", form.message()).set("requestedSchema", form.schema());
    } else if (request instanceof InputRequest.Visit visit) {
      ObjectNode params = elicit(json, Optional.of("url"));
      params.put("message", visit.message()).put("url", visit.url().toString());
      elicitation.ifPresent(id -> params.put("elicitationId", id));
    } else if (request instanceof InputRequest.Sample sample) {
      sample(json.put("method", "sampling/createMessage").putObject("params"), sample);
    } else {
      json.put("method", "roots/list").putObject("params");
    }
    return json;
  }

  private static ObjectNode elicit(ObjectNode json, Optional<String> mode) {
    ObjectNode params = json.put("method", "elicitation/create").putObject("params");
    mode.ifPresent(name -> params.put("mode", name));
    return params;
  }

  private static void sample(ObjectNode params, InputRequest.Sample sample) {
    params
        .putArray("messages")
        .addObject()
        .put("role", "user")
        .putObject("content")
        .put("type", "text")
        .put("text", sample.userText());
    sample.systemPrompt().ifPresent(text -> params.put("systemPrompt", text));
    params.put("maxTokens", sample.maxTokens());
  }
}
