package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One argument that is mirrored in a header.
 *
 * @param path names of the properties that lead to it
 * @param header full name of the header
 */
record MirroredArgument(List<String> path, String header) {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,20}(\\.0{1,20})?");

  /** A value that the body has not is not expected in a header either. */
  boolean agrees(ObjectNode arguments, McpHeaders headers) {
    JsonNode value = value(arguments);
    List<String> lines = headers.lines(header);
    if (value.isMissingNode() || value.isNull()) {
      return lines.isEmpty();
    }
    // what is no scalar does not fit the tool's schema, and is told so in more helpful words
    return value.isContainerNode()
        || (lines.size() == 1
            && MirroredValue.decode(lines.get(0)).filter(text -> equal(value, text)).isPresent());
  }

  private JsonNode value(ObjectNode arguments) {
    JsonNode value = arguments;
    for (String name : path) {
      value = Optional.ofNullable(value.get(name)).orElse(MissingNode.getInstance());
    }
    return value;
  }

  private static boolean equal(JsonNode value, String text) {
    if (value.isNumber() && INTEGER.matcher(text).matches()) {
      return value.decimalValue().compareTo(new BigDecimal(text)) == 0;
    }
    return value.asText().equals(text);
  }
}
