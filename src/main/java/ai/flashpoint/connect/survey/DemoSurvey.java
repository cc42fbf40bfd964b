package ai.flashpoint.connect.survey;

import java.util.List;
import java.util.Optional;

/**
 * A survey of the demo account.
 *
 * @param daysAgo when it was made
 * @param comments what people write where a question asks for text
 */
record DemoSurvey(
    String title, int daysAgo, int responses, List<Question> questions, List<String> comments) {

  static final DemoSurvey ONBOARDING =
      new DemoSurvey(
          "Onboarding experience, spring",
          40,
          42,
          List.of(
              required("recommend", "How likely are you to recommend us?", QuestionKind.NPS),
              required("ease", "How easy was it to get started?", QuestionKind.SCALE),
              choice(
                  "blocker",
                  "What slowed you down most?",
                  QuestionKind.SINGLE_CHOICE,
                  "Nothing",
                  "Importing data",
                  "Inviting colleagues",
                  "Billing"),
              optional("days", "Days until the first result", QuestionKind.NUMBER),
              optional("comment", "What should we change first?", QuestionKind.OPEN_TEXT)),
          List.of(
              "The import failed twice because of one empty column.",
              "Loved the checklist on the first page.",
              "I could not find where to invite my team.",
              "Please add single sign-on.",
              "The sample project explained more than the videos.",
              "Everything was ready in an afternoon."));

  static final DemoSurvey FEATURES =
      new DemoSurvey(
          "Which features matter next year",
          12,
          38,
          List.of(
              choice(
                  "features",
                  "Which of these would you use every week?",
                  QuestionKind.MULTIPLE_CHOICE,
                  "Dashboards",
                  "Scheduled reports",
                  "Assistant access",
                  "Mobile app",
                  "Spreadsheet export"),
              choice(
                  "role",
                  "What is your role?",
                  QuestionKind.SINGLE_CHOICE,
                  "Analyst",
                  "Manager",
                  "Developer"),
              required("satisfaction", "How satisfied are you today?", QuestionKind.SCALE),
              optional("since", "Since when have you been a customer?", QuestionKind.DATE),
              optional("wish", "One wish", QuestionKind.OPEN_TEXT)),
          List.of(
              "Reports in my inbox each Monday.",
              "Let my assistant read the results.",
              "A dark theme, please.",
              "Faster filters on large surveys.",
              "Export that keeps the question texts."));

  static final DemoSurvey DELIVERY =
      new DemoSurvey(
          "Delivery satisfaction",
          25,
          25,
          List.of(
              required("recommend", "Would you order from us again?", QuestionKind.NPS),
              choice(
                  "arrival",
                  "When did your order arrive?",
                  QuestionKind.SINGLE_CHOICE,
                  "On time",
                  "Early",
                  "Late"),
              required("packaging", "How good was the packaging?", QuestionKind.SCALE),
              optional("remark", "Anything else?", QuestionKind.OPEN_TEXT)),
          List.of(
              "The driver called ahead, very kind.",
              "One jar was broken.",
              "Less plastic would be nice.",
              "Tracking showed the wrong day."));

  private static Question required(String id, String text, QuestionKind kind) {
    return new Question(id, text, kind, Optional.empty(), true);
  }

  private static Question optional(String id, String text, QuestionKind kind) {
    return new Question(id, text, kind, Optional.empty(), false);
  }

  private static Question choice(String id, String text, QuestionKind kind, String... options) {
    return new Question(id, text, kind, Optional.of(List.of(options)), true);
  }
}
