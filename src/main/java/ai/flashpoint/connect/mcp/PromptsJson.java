package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.PromptAnswer;
import ai.flashpoint.connect.tool.PromptDescriptor;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes prompts and what they say. */
final class PromptsJson {

  private PromptsJson() {}

  /** A Prompt. */
  static ObjectNode prompt(PromptDescriptor prompt, WireProfile profile) {
    ObjectNode json = NamedJson.of(prompt.name(), prompt.title(), profile);
    json.put("description", prompt.description());
    if (!prompt.arguments().isEmpty()) {
      ArrayNode arguments = json.putArray("arguments");
      prompt.arguments().forEach(argument -> arguments.add(argument(argument, profile)));
    }
    return NamedJson.icons(json, prompt.icons(), profile);
  }

  /** A GetPromptResult. */
  static ObjectNode got(PromptAnswer answer, WireProfile profile) {
    ObjectNode result = Json.object().put("description", answer.description());
    ArrayNode messages = result.putArray("messages");
    for (PromptAnswer.Message message : answer.messages()) {
      messages
          .addObject()
          .put("role", message.role().name().toLowerCase(Locale.ROOT))
          .set("content", ContentJson.block(message.content(), profile));
    }
    return result;
  }

  private static ObjectNode argument(PromptDescriptor.Argument argument, WireProfile profile) {
    return NamedJson.of(argument.name(), argument.title(), profile)
        .put("description", argument.description())
        .put("required", argument.required());
  }
}
