package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.CleanText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words in which a person is asked about one call.
 *
 * @param template with {@code {argument}} where a value goes; empty for the title and all arguments
 */
record ConfirmationText(String title, String template) {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
  private static final int LONGEST = 200;
  private static final int MOST = 2000;

  /** Refuses places for which there is no argument: an illegal argument. */
  static ConfirmationText of(String title, String template, ObjectNode inputSchema) {
    Matcher places = PLACE.matcher(template);
    while (places.find()) {
      if (!inputSchema.path("properties").has(places.group(1))) {
        throw new IllegalArgumentException(
            "asks with the argument " + places.group(1) + ", which it does not have");
      }
    }
    return new ConfirmationText(title, template.strip());
  }

  String question(ObjectNode arguments) {
    if (!template.isEmpty()) {
      return PLACE
          .matcher(template)
          .replaceAll(place -> Matcher.quoteReplacement(shown(arguments.path(place.group(1)))));
    }
    StringBuilder text = new StringBuilder(title).append('?');
    for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
      if (text.length() > MOST) {
        return text.append("\n…").toString();
      }
      text.append('\n')
          .append(CleanText.of(argument.getKey(), LONGEST))
          .append(": ")
          .append(shown(argument.getValue()));
    }
    return text.toString();
  }

  /** What a model wrote, on one line in one direction, so that it cannot pass for words of ours. */
  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "–" : CleanText.of(value.toString(), MOST);
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
