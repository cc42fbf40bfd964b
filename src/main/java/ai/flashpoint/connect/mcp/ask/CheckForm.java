package ai.flashpoint.connect.mcp.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** Checks a form's values against the schema that was sent with it. */
final class CheckForm {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private CheckForm() {}

  static boolean fits(ObjectNode schema, ObjectNode values) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema check = FACTORY.getSchema(schema, config);
    return check.validate(values).isEmpty();
  }
}
