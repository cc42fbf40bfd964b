package ai.flashpoint.connect.survey;

import java.util.Locale;

/** Where a survey is in its life; only open ones take responses. */
enum SurveyStatus {
  DRAFT,
  OPEN,
  CLOSED;

  /** The form in the database and on the wire. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SurveyStatus of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
