package ai.flashpoint.connect.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * For UUID columns that may be null, which EclipseLink's own conversion fails on. Both drivers
 * speak UUID themselves.
 */
@Converter
public class NullableUuid implements AttributeConverter<UUID, UUID> {

  @Override
  public UUID convertToDatabaseColumn(UUID value) {
    return value;
  }

  @Override
  public UUID convertToEntityAttribute(UUID column) {
    return column;
  }
}
