package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAnswerTest {

  private static Question question(String kind) {
    QuestionKind k = QuestionKind.valueOf(kind.toUpperCase(Locale.ROOT));
    return new Question(
        "q1",
        "?",
        k,
        k.hasOptions() ? Optional.of(List.of("a", "b", "c")) : Optional.empty(),
        false);
  }

  private static Optional<String> brokenRule(String kind, String json)
      throws JsonProcessingException {
    return CheckAnswer.brokenRule(
        question(kind), Json.read(json.replace('`', '"').getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          single_choice;`a`
          multiple_choice;[`a`]
          multiple_choice;[`c`,`a`]
          scale;1
          scale;5
          scale;4.0
          nps;0
          nps;10
          number;-3.25
          number;1e15
          open_text;`ok`
          date;`2026-02-28`
          date;`2024-02-29`
          """)
  void value_fitting_isAccepted(String kind, String json) throws JsonProcessingException {
    assertThat(brokenRule(kind, json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          single_choice;`d`;must be one of a | b | c
          single_choice;[`a`];must be one of a | b | c
          multiple_choice;`a`;must be an array
          multiple_choice;[];must be an array
          multiple_choice;[`a`,`a`];must be an array
          multiple_choice;[`a`,1];must be an array
          multiple_choice;{`x`:`a`};must be an array
          scale;0;must be a whole number from 1 to 5
          scale;6;must be a whole number from 1 to 5
          scale;2.5;must be a whole number from 1 to 5
          scale;`3`;must be a whole number from 1 to 5
          scale;true;must be a whole number from 1 to 5
          nps;11;must be a whole number from 0 to 10
          nps;-1;must be a whole number from 0 to 10
          nps;18446744073709551621;must be a whole number from 0 to 10
          number;1e16;must be a number between -1e15 and 1e15
          number;`1`;must be a number between -1e15 and 1e15
          open_text;` `;must be text
          open_text;5;must be text
          date;`2026-02-30`;must be a date
          date;`31.03.2026`;must be a date
          date;`2026-3-31`;must be a date
          date;20260331;must be a date
          """)
  void value_notFitting_isRefusedWithTheRule(String kind, String json, String rule)
      throws JsonProcessingException {
    assertThat(brokenRule(kind, json).orElseThrow()).startsWith(rule);
  }

  @Test
  void openText_tooLong_isRefused() {
    assertThat(CheckAnswer.brokenRule(question("open_text"), TextNode.valueOf("x".repeat(10_001))))
        .isPresent();
  }
}
