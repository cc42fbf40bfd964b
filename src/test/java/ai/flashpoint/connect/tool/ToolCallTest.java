package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ToolCallTest {

  private static final String LINE = "{'article_name':'tea','count':2,'colour':'dark_red'}";

  private final ToolHarness tools = new ToolHarness(new SampleTools(), new WhoAmI());

  @Test
  void call_record_answersStructuredAndTheSameAsText() {
    CallOutcome<ToolAnswer> outcome = tools.call("order_things", "{'lines':[" + LINE + "]}");
    assertThat(ToolHarness.text(outcome))
        .isEqualTo(
            """
            {"id":"00000000-0000-0000-0000-000000000009","day":"2026-03-31",\
            "lines":[{"article_name":"tea","count":2,"colour":"dark_red"}]}""");
    assertThat(ToolHarness.answer(outcome).structured().orElseThrow().toString())
        .isEqualTo(ToolHarness.text(outcome));
  }

  @Test
  void call_text_answersText() {
    CallOutcome<ToolAnswer> outcome =
        tools.call(
            "everything",
            "{'everything':{'yes':true,'number':1.5,'words':['a'],'counts':{'x':1},"
                + "'at':'2026-03-31T14:03:00Z','names':['ab'],'class':'c'}}");
    assertThat(ToolHarness.text(outcome)).startsWith("Everything[yes=true, number=1.5, words=[a]");
    assertThat(ToolHarness.answer(outcome).structured()).isEmpty();
  }

  @Test
  void call_void_answersDone() {
    assertThat(ToolHarness.answer(tools.call("rest", "{}")))
        .isEqualTo(ToolAnswer.of(new Content.Text("Done.")));
  }

  @Test
  void call_nullForOptional_countsAsLeftOut() {
    assertThat(
            ToolHarness.answer(tools.call("order_things", "{'lines':[" + LINE + "],'note':null}"))
                .error())
        .isFalse();
  }

  @Test
  void call_toolFailure_isToldToTheModel() {
    assertThat(tools.failure("fail", "{}")).isEqualTo("There is no paper; refill and call again.");
  }

  @Test
  void call_bug_comesThrough() {
    assertThatThrownBy(() -> tools.call("broken", "{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("internal detail");
  }

  @Test
  void call_noSuchTool_isUnknown() {
    assertThat(tools.call("nothing", "{}")).isInstanceOf(CallOutcome.Unknown.class);
  }
}
