package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.HashMap;
import java.util.Map;

/** The JSON member names of a record's components. */
final class WireNames {

  private WireNames() {}

  /** Component name to member name; ignored components are missing. */
  static Map<String, String> of(Class<?> type) {
    ObjectMapper mapper = ToolJson.mapper();
    BeanDescription description =
        mapper.getSerializationConfig().introspect(mapper.constructType(type));
    Map<String, String> names = new HashMap<>();
    for (BeanPropertyDefinition property : description.findProperties()) {
      names.put(property.getInternalName(), property.getName());
    }
    return names;
  }
}
