package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the client can show a form, the person is asked by it, and nothing else counts. */
class AskByFormTest {

  private final Shelf shelf = new Shelf();
  private final ToolHarness tools = new ToolHarness(shelf);
  private final Caller caller = ToolHarness.person(ToolHarness.ACME, Role.OWNER);

  private AskedCall answering(Map<String, InputAnswer> answers) {
    return new AskedCall(caller, ClientAbility.ELICITATION_FORM, answers);
  }

  @Test
  void call_notAnswered_asksThePerson() {
    AskedCall call = answering(Map.of());
    CallOutcome<ToolAnswer> outcome = tools.call(call, "burn", Json.object().put("how", "slowly"));
    assertThat(outcome).isInstanceOf(CallOutcome.NeedsInput.class);
    assertThat(((InputRequest.Form) call.asked().get(0)).message())
        .isEqualTo("Burn all?\nhow: \"slowly\"");
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_personAgrees_runs() {
    InputAnswer yes = new InputAnswer.Accepted(Json.object().put("confirm", true));
    tools.call(answering(Map.of("flashpoint_confirm", yes)), "burn", Json.object());
    assertThat(shelf.deleted).containsExactly("all");
  }

  @Test
  void call_personDoesNotAgree_doesNotRun() {
    InputAnswer no = new InputAnswer.Accepted(Json.object().put("confirm", false));
    for (InputAnswer answer :
        List.of(no, new InputAnswer.Declined(), new InputAnswer.Cancelled())) {
      CallOutcome<ToolAnswer> outcome =
          tools.call(answering(Map.of("flashpoint_confirm", answer)), "burn", Json.object());
      assertThat(ToolHarness.answer(outcome).error()).isTrue();
    }
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_withAConfirmation_asksThePersonAllTheSame() {
    CallOutcome<ToolAnswer> outcome =
        tools.call(
            answering(Map.of()),
            "delete",
            book().put("confirmation", Shelf.handedOut(tools, caller, book())));
    assertThat(outcome).isInstanceOf(CallOutcome.NeedsInput.class);
  }

  private static ObjectNode book() {
    return Json.object().put("id", "b1").put("copies", 1);
  }
}
