package ai.flashpoint.connect.survey;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identifies a survey. Its text form is the lower-case UUID. */
record SurveyId(UUID value) {

  SurveyId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; anything else is no survey's id. */
  static Optional<SurveyId> parse(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equalsIgnoreCase(text)
          ? Optional.of(new SurveyId(value))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
