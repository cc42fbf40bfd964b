package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One confirmation lets one call run. */
class SingleUseTest {

  private static final String KEY = "summary";

  static class Shredder {

    final List<String> shredded = new ArrayList<>();

    @Tool(description = "x")
    public void shred(String id) {
      if (id.equals("stuck")) {
        throw new ToolFailure("It is stuck.");
      }
      shredded.add(id);
    }

    @Tool(description = "x")
    public void condense(String id, Inputs inputs) {
      inputs.ask(KEY, new InputRequest.Roots());
      shredded.add(id);
    }
  }

  private final Shredder shredder = new Shredder();
  private final ToolHarness tools = new ToolHarness(shredder);
  private final Caller caller = ToolHarness.person(ToolHarness.ACME, Role.OWNER);

  private ObjectNode confirmed(String tool, String id) {
    CallOutcome<ToolAnswer> asked = tools.call(caller, tool, Json.object().put("id", id));
    String text = ToolHarness.text(asked);
    String confirmation = text.substring(text.lastIndexOf(' ') + 1);
    return Json.object().put("id", id).put("confirmation", confirmation);
  }

  private CallOutcome<ToolAnswer> call(ObjectNode arguments) {
    return tools.call(caller, "shred", arguments);
  }

  @Test
  void call_confirmationUsedTwice_runsOnce() {
    ObjectNode arguments = confirmed("shred", "b1");
    call(arguments);
    assertThat(ToolHarness.text(call(arguments))).contains("was used").contains("Nothing was done");
    assertThat(shredder.shredded).containsExactly("b1");
  }

  @Test
  void call_sameBytesWrittenOtherwise_isTheSameConfirmation() {
    ObjectNode arguments = confirmed("shred", "b1");
    call(arguments);
    call(arguments.put("confirmation", arguments.path("confirmation").asText() + "="));
    assertThat(shredder.shredded).containsExactly("b1");
  }

  @Test
  void call_twoConfirmationsOfOneCall_runTwice() {
    ObjectNode one = confirmed("shred", "b1");
    ObjectNode two = confirmed("shred", "b1");
    call(one);
    call(two);
    assertThat(shredder.shredded).hasSize(2);
  }

  @Test
  void call_toolFailed_isAskedAboutAgain() {
    ObjectNode arguments = confirmed("shred", "stuck");
    assertThat(ToolHarness.text(call(arguments))).isEqualTo("It is stuck.");
    assertThat(ToolHarness.text(call(arguments))).contains("was used");
  }

  @Test
  void call_toolAsksForMore_runsWithTheSameConfirmationThen() {
    ObjectNode arguments = confirmed("condense", "b1");
    assertThat(condense(Map.of(), arguments)).isInstanceOf(CallOutcome.NeedsInput.class);
    condense(Map.of(KEY, new InputAnswer.Result(Json.object())), arguments);
    assertThat(shredder.shredded).containsExactly("b1");
  }

  @Test
  void call_usedOneThenAFormIsAsked_staysUsed() {
    ObjectNode arguments = confirmed("shred", "b1");
    call(arguments);
    tools.call(new AskedCall(caller, ClientAbility.ELICITATION_FORM, Map.of()), "shred", arguments);
    call(arguments);
    assertThat(shredder.shredded).containsExactly("b1");
  }

  private CallOutcome<ToolAnswer> condense(Map<String, InputAnswer> answers, ObjectNode arguments) {
    return tools.call(new AskedCall(caller, ClientAbility.ROOTS, answers), "condense", arguments);
  }
}
