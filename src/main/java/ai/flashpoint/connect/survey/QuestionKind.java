package ai.flashpoint.connect.survey;

import java.util.Locale;

/** What a question asks for. */
enum QuestionKind {
  /** One of the options. */
  SINGLE_CHOICE,
  /** One or more of the options, each once. */
  MULTIPLE_CHOICE,
  /** A whole number from 1 to 5. */
  SCALE,
  /** How likely to recommend: a whole number from 0 to 10. */
  NPS,
  /** Any finite number. */
  NUMBER,
  OPEN_TEXT,
  /** A calendar day. */
  DATE;

  boolean hasOptions() {
    return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
