package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks a call's arguments against the tool's published input schema. */
final class CheckArguments {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  // keywords that an empty object never breaks
  private static final Set<String> TRIVIAL = Set.of("type", "properties", "additionalProperties");

  private final JsonSchema schema;
  private final SchemaWords words;
  private final boolean nothingRequired;

  CheckArguments(ObjectNode inputSchema) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    schema = FACTORY.getSchema(inputSchema, config);
    schema.initializeValidators();
    words = new SchemaWords(inputSchema);
    nothingRequired =
        TRIVIAL.containsAll(inputSchema.properties().stream().map(Map.Entry::getKey).toList());
  }

  /** What is wrong, empty if nothing. */
  List<ArgumentProblem> problems(JsonNode arguments) {
    if (nothingRequired && arguments.isObject() && arguments.isEmpty()) {
      return List.of();
    }
    if (UnusableText.in(arguments)) {
      return List.of(
          new ArgumentProblem("", "text with U+0000 or half a surrogate pair cannot be used"));
    }
    return schema.validate(arguments).stream().map(words::problem).toList();
  }
}
