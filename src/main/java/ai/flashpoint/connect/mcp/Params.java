package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the params of a method; what does not fit is "invalid params". */
final class Params {

  private Params() {}

  /** A required text. */
  static String text(ObjectNode params, String member) {
    JsonNode value = params.path(member);
    if (!value.isTextual()) {
      throw RpcFailure.invalidParams("The params need " + member + " as a string.");
    }
    return value.textValue();
  }

  /** An object that may be missing, which is the same as an empty one. */
  static ObjectNode object(ObjectNode params, String member) {
    JsonNode value = params.path(member);
    if (value instanceof ObjectNode object) {
      return object;
    }
    if (value.isMissingNode() || value.isNull()) {
      return Json.object();
    }
    throw RpcFailure.invalidParams("The " + member + " must be an object.");
  }

  /** A map of texts that may be missing; members that are null count as not given. */
  static Map<String, String> texts(ObjectNode params, String member) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object(params, member).properties()) {
      JsonNode value = entry.getValue();
      if (value.isTextual()) {
        texts.put(entry.getKey(), value.textValue());
      } else if (!value.isNull()) {
        throw RpcFailure.invalidParams("All " + member + " must be strings.");
      }
    }
    return texts;
  }
}
