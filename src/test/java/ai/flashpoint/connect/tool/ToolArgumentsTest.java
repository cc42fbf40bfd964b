package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToolArgumentsTest {

  private final ToolHarness tools = new ToolHarness(new SampleTools(), new WhoAmI());

  private String line(String line) {
    return tools.failure("order_things", "{'lines':[" + line + "]}");
  }

  private static String problem(String problem) {
    return "The arguments do not fit order_things:\n- " + problem;
  }

  @Test
  void arguments_missing_areNamed() {
    assertThat(tools.failure("order_things", "{}")).isEqualTo(problem("lines: is missing"));
  }

  @Test
  void arguments_missingInside_areNamedWithTheirPath() {
    assertThat(line("{'count':1}")).isEqualTo(problem("lines[0].article_name: is missing"));
  }

  @Test
  void arguments_nullForRequired_areMissing() {
    assertThat(tools.failure("order_things", "{'lines':null}"))
        .isEqualTo(problem("lines: is missing"));
  }

  @Test
  void arguments_unknown_areNamedWithTheKnownOnes() {
    assertThat(tools.failure("order_things", "{'lines':[{'article_name':'a','count':1}],'x':1}"))
        .isEqualTo(problem("x: unknown argument; known here: lines, note"));
  }

  @Test
  void arguments_unknownInside_areNamedWithTheKnownOnes() {
    assertThat(line("{'article_name':'a','count':1,'cuont':2}"))
        .isEqualTo(
            problem("lines[0].cuont: unknown argument; known here: article_name, count, colour"));
  }

  @Test
  void arguments_unknownToToolWithoutArguments_areRefused() {
    assertThat(tools.failure("whoami", "{'x':1}"))
        .isEqualTo("The arguments do not fit whoami:\n- x: unknown argument; known here: none");
  }

  @Test
  void arguments_wrongType_saysBothTypes() {
    assertThat(line("{'article_name':5,'count':1}"))
        .isEqualTo(problem("lines[0].article_name: must be a string, not a whole number"));
  }

  @Test
  void arguments_outsideEnum_listsTheValues() {
    assertThat(line("{'article_name':'a','count':1,'colour':'green'}"))
        .isEqualTo(problem("lines[0].colour: must be one of dark_red, azure"));
  }

  @Test
  void arguments_outOfRange_saysTheLimit() {
    assertThat(line("{'article_name':'a','count':100}"))
        .isEqualTo(problem("lines[0].count: must be at most 99"));
  }

  @Test
  void arguments_tooLong_saysTheLimit() {
    assertThat(line("{'article_name':'12345678901','count':1}"))
        .isEqualTo(problem("lines[0].article_name: must have at most 10 characters"));
  }

  @Test
  void arguments_blank_isRefusedByBeanValidation() {
    assertThat(line("{'article_name':' ','count':1}"))
        .isEqualTo(problem("lines[0].article_name: must not be blank"));
  }

  @Test
  void arguments_tooFewItems_saysTheLimit() {
    assertThat(tools.failure("order_things", "{'lines':[]}"))
        .isEqualTo(problem("lines: must have at least 1 item"));
  }

  @Test
  void arguments_wrongFormat_showsAnExample() {
    assertThat(
            tools.failure(
                "everything",
                "{'everything':{'yes':true,'number':1.5,'words':['a'],'counts':{'x':1},"
                    + "'at':'yesterday','names':['ab'],'class':'c'}}"))
        .endsWith("- everything.at: must be a date and time with offset like 2026-03-31T14:03:00Z");
  }

  @Test
  void arguments_beyondJavasRange_areRefusedWithTheirPath() {
    assertThat(
            tools.failure(
                "everything",
                "{'everything':{'yes':true,'number':1.5,'words':['a'],'counts':{'x':3000000000},"
                    + "'at':'2026-03-31T14:03:00Z','names':['ab'],'class':'c'}}"))
        .endsWith(
            "- everything.counts: is not a value that can be used here: out of range or"
                + " malformed");
  }

  @Test
  void arguments_severalProblems_areAllTold() {
    assertThat(line("{'article_name':5,'count':0}"))
        .contains("lines[0].article_name: must be a string")
        .contains("lines[0].count: must be at least 1");
  }

  @Test
  void arguments_manyProblems_areCutAndCounted() {
    String unknown =
        IntStream.range(0, 25).mapToObj(i -> "'x" + i + "':1").collect(Collectors.joining(","));
    assertThat(tools.failure("whoami", "{" + unknown + "}")).endsWith("\n- and 5 more");
  }
}
