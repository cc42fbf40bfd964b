package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientAbility;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;

/** What a ClientCapabilities object declares, as far as a tool could use it. */
public final class DeclaredAbilities {

  /** The extension for long tools. */
  public static final String TASKS = "io.modelcontextprotocol/tasks";

  private DeclaredAbilities() {}

  /** Reads it; an {@code elicitation} that names no mode means forms. */
  public static ClientAbilities read(JsonNode capabilities) {
    if (capabilities.isEmpty()) {
      return ClientAbilities.NONE;
    }
    Set<ClientAbility> declared = EnumSet.noneOf(ClientAbility.class);
    JsonNode elicitation = capabilities.path("elicitation");
    if (elicitation.isObject()) {
      if (elicitation.path("form").isObject() || !elicitation.path("url").isObject()) {
        declared.add(ClientAbility.ELICITATION_FORM);
      }
      if (elicitation.path("url").isObject()) {
        declared.add(ClientAbility.ELICITATION_URL);
      }
    }
    if (capabilities.path("sampling").isObject()) {
      declared.add(ClientAbility.SAMPLING);
    }
    if (capabilities.path("roots").isObject()) {
      declared.add(ClientAbility.ROOTS);
    }
    if (capabilities.path("extensions").path(TASKS).isObject()) {
      declared.add(ClientAbility.TASKS);
    }
    return declared.isEmpty() ? ClientAbilities.NONE : new ClientAbilities(declared);
  }

  /** The ability's name as people read it. */
  public static String words(ClientAbility ability) {
    return switch (ability) {
      case ELICITATION_FORM -> "elicitation, form mode";
      case ELICITATION_URL -> "elicitation, URL mode";
      case SAMPLING -> "sampling";
      case ROOTS -> "roots";
      case TASKS -> "the tasks extension";
    };
  }

  /** The ClientCapabilities object that declares one ability. */
  public static ObjectNode declaring(ClientAbility ability) {
    ObjectNode capabilities = Json.object();
    switch (ability) {
      case ELICITATION_FORM -> capabilities.putObject("elicitation").putObject("form");
      case ELICITATION_URL -> capabilities.putObject("elicitation").putObject("url");
      case SAMPLING -> capabilities.putObject("sampling");
      case ROOTS -> capabilities.putObject("roots");
      case TASKS -> capabilities.putObject("extensions").putObject(TASKS);
    }
    return capabilities;
  }
}
