package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Locale;

/**
 * The JSON rules of arguments and results: the product's, and constants of enums in lower case
 * unless Jackson's annotations on them say otherwise. The schema asks here for every name, so that
 * what is published is what is read and written.
 */
final class ToolJson {

  private static final ObjectMapper MAPPER = mapperWithLowerCaseEnums();

  private ToolJson() {}

  static ObjectMapper mapper() {
    return MAPPER;
  }

  /** The snake_case form of a Java name, the same that record components get. */
  static String snakeCase(String javaName) {
    return ((PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE)
        .translate(javaName);
  }

  private static ObjectMapper mapperWithLowerCaseEnums() {
    ObjectMapper mapper = Json.mapper().copy();
    AnnotationIntrospector jackson = mapper.getSerializationConfig().getAnnotationIntrospector();
    return mapper
        .setAnnotationIntrospector(AnnotationIntrospectorPair.pair(jackson, new LowerCaseEnums()))
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
  }

  /** Asked before Jackson's own introspector, which then overrides what is annotated. */
  private static final class LowerCaseEnums extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
      for (int i = 0; i < constants.length; i++) {
        names[i] = constants[i].name().toLowerCase(Locale.ROOT);
      }
      return names;
    }
  }
}
