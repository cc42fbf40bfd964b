package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.tool.ToolHarness;
import org.junit.jupiter.api.Test;

class CreateSurveyArgumentsTest {

  private final ToolHarness tools = new ToolHarness(new SurveyTools());

  private String refusal(String question) {
    return tools
        .failure("create_survey", "{'title':'T','questions':[" + question + "]}")
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void kind_unknown_listsTheKinds() {
    assertThat(refusal("{'text':'a','kind':'scale'},{'text':'a','kind':'stars'}"))
        .isEqualTo(
            "- questions[1].kind: must be one of single_choice, multiple_choice, scale, nps, number,"
                + " open_text, date");
  }

  @Test
  void title_blank_isRefused() {
    assertThat(
            tools.failure(
                "create_survey", "{'title':'  ','questions':[{'text':'a','kind':'scale'}]}"))
        .isEqualTo("The arguments do not fit create_survey:\n- title: must not be blank");
  }

  @Test
  void title_missing_isNamed() {
    assertThat(tools.failure("create_survey", "{'questions':[{'text':'a','kind':'scale'}]}"))
        .endsWith("- title: is missing");
  }

  @Test
  void questions_none_isRefused() {
    assertThat(tools.failure("create_survey", "{'title':'T','questions':[]}"))
        .endsWith("- questions: must have at least 1 item");
  }

  @Test
  void text_halfACharacter_isRefused() {
    assertThat(refusal("{'text':'\\ud800','kind':'scale'}"))
        .isEqualTo("- text with U+0000 or half a surrogate pair cannot be used");
  }

  @Test
  void options_one_isRefused() {
    assertThat(refusal("{'text':'a','kind':'single_choice','options':['x']}"))
        .isEqualTo("- questions[0].options: must have at least 2 items");
  }

  @Test
  void options_blank_isRefused() {
    assertThat(refusal("{'text':'a','kind':'single_choice','options':['x',' ']}"))
        .isEqualTo("- questions[0].options[1]: must not be blank");
  }

  @Test
  void options_missingForChoice_isRefused() {
    assertThat(refusal("{'text':'a','kind':'multiple_choice'}"))
        .isEqualTo("- questions[0].options: is missing; multiple_choice needs 2 to 50");
  }

  @Test
  void options_forOtherKind_isRefused() {
    assertThat(refusal("{'text':'a','kind':'nps','options':['x','y']}"))
        .isEqualTo("- questions[0].options: only single_choice and multiple_choice have options");
  }

  @Test
  void options_twice_isRefused() {
    assertThat(refusal("{'text':'a','kind':'single_choice','options':['x','x']}"))
        .isEqualTo("- questions[0].options: must not have the same option twice");
  }

  @Test
  void id_twice_isRefused() {
    assertThat(refusal("{'id':'a','text':'a','kind':'scale'},{'id':'a','text':'b','kind':'scale'}"))
        .isEqualTo("- questions[1].id: another question has the same id");
  }

  @Test
  void id_withSpace_isRefused() {
    assertThat(refusal("{'id':'a b','text':'a','kind':'scale'}"))
        .startsWith("- questions[0].id: must match");
  }
}
