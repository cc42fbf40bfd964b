package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;

/**
 * Bean Validation's constraints as JSON Schema keywords, as far as the two say the same. The rest
 * is checked at the call only.
 */
record ConstraintKeywords(AnnotatedElement constraints) {

  /** Adds the keywords to the schema of the constrained type. */
  void addTo(ObjectNode schema) {
    switch (schema.path("type").asText()) {
      case "string" -> text(schema);
      case "array" -> size(schema, "minItems", "maxItems");
      case "object" -> size(schema, "minProperties", "maxProperties");
      case "integer", "number" -> number(schema);
      default -> {}
    }
  }

  private void text(ObjectNode schema) {
    size(schema, "minLength", "maxLength");
    if (has(Pattern.class)) {
      schema.put("pattern", "^(?:" + constraints.getAnnotation(Pattern.class).regexp() + ")$");
    }
    if (has(Email.class)) {
      schema.put("format", "email");
    }
  }

  private void size(ObjectNode schema, String least, String most) {
    Size size = constraints.getAnnotation(Size.class);
    int min = size == null ? 0 : size.min();
    if (has(NotEmpty.class) || has(NotBlank.class)) {
      min = Math.max(1, min);
    }
    if (min > 0) {
      schema.put(least, min);
    }
    if (size != null && size.max() < Integer.MAX_VALUE) {
      schema.put(most, size.max());
    }
  }

  private void number(ObjectNode schema) {
    if (has(Min.class)) {
      schema.put("minimum", constraints.getAnnotation(Min.class).value());
    }
    if (has(Max.class)) {
      schema.put("maximum", constraints.getAnnotation(Max.class).value());
    }
    DecimalMin least = constraints.getAnnotation(DecimalMin.class);
    if (least != null) {
      schema.put(least.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(least.value()));
    }
    DecimalMax most = constraints.getAnnotation(DecimalMax.class);
    if (most != null) {
      schema.put(most.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(most.value()));
    }
    sign(schema);
  }

  private void sign(ObjectNode schema) {
    if (has(Positive.class)) {
      schema.put("exclusiveMinimum", 0);
    }
    if (has(PositiveOrZero.class)) {
      schema.put("minimum", 0);
    }
    if (has(Negative.class)) {
      schema.put("exclusiveMaximum", 0);
    }
    if (has(NegativeOrZero.class)) {
      schema.put("maximum", 0);
    }
  }

  private boolean has(Class<? extends java.lang.annotation.Annotation> constraint) {
    return constraints.isAnnotationPresent(constraint);
  }
}
