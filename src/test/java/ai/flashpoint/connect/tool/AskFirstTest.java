package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskFirstTest {

  record Deleted(String id) {}

  static class Shelf {

    final List<String> deleted = new ArrayList<>();

    @Tool(
        title = "Delete a book",
        description = "Deletes a book.",
        confirmation = "Delete the book {id} for good?")
    public Deleted delete(String id, @Max(3) int copies) {
      deleted.add(id);
      return new Deleted(id);
    }

    @Tool(title = "Burn all", description = "x")
    public void burn(Optional<String> how) {
      deleted.add("all");
    }

    @Tool(description = "x", confirm = Confirm.NEVER)
    public void never() {
      deleted.add("never");
    }

    @Tool(description = "x", outputSchema = "{\"type\":\"integer\"}")
    public ToolAnswer promising() {
      return ToolAnswer.failure("no");
    }

    @Tool(description = "x", readOnly = true, confirm = Confirm.ALWAYS)
    public int always() {
      return 1;
    }
  }

  private final Shelf shelf = new Shelf();
  private final ToolHarness tools = new ToolHarness(shelf);
  private final Caller caller = ToolHarness.person(ToolHarness.ACME, Role.OWNER);

  private ToolAnswer call(Caller by, String tool, ObjectNode arguments) {
    return ToolHarness.answer(tools.call(by, tool, arguments));
  }

  private static ObjectNode book(String id) {
    return Json.object().put("id", id).put("copies", 1);
  }

  private String handedOut(ObjectNode arguments) {
    return call(caller, "delete", arguments)
        .structured()
        .orElseThrow()
        .at("/confirmation_required/confirmation")
        .asText();
  }

  /** Asks like a client that can show forms; answers those questions that it knows. */
  private Call asking(Map<String, InputAnswer> answers, List<InputRequest> asked) {
    Call quiet = Call.quiet(caller);
    return new Call() {
      @Override
      public Caller caller() {
        return caller;
      }

      @Override
      public Progress progress() {
        return quiet.progress();
      }

      @Override
      public Cancellation cancellation() {
        return quiet.cancellation();
      }

      @Override
      public Inputs inputs() {
        return new Inputs() {
          @Override
          public ClientAbilities abilities() {
            return new ClientAbilities(Set.of(ClientAbility.ELICITATION_FORM));
          }

          @Override
          public InputAnswer ask(String key, InputRequest request) {
            asked.add(request);
            return ask(Map.of(key, request)).get(key);
          }

          @Override
          public Map<String, InputAnswer> ask(Map<String, InputRequest> requests) {
            if (!answers.keySet().containsAll(requests.keySet())) {
              throw new InputRequired(requests);
            }
            return new HashMap<>(answers);
          }
        };
      }
    };
  }

  @Test
  void call_withoutForms_handsOutAConfirmation() {
    ToolAnswer answer = call(caller, "delete", book("b1"));
    assertThat(answer.error()).isFalse();
    assertThat(((Content.Text) answer.content().get(0)).text())
        .startsWith("Nothing was done yet.\nDelete the book \"b1\" for good?\nAsk the person.");
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_withItsConfirmation_runs() {
    String confirmation = handedOut(book("b1"));
    ObjectNode again = Json.object().put("copies", 1).put("id", "b1");
    ToolAnswer answer = call(caller, "delete", again.put("confirmation", confirmation));
    assertThat(answer.structured().orElseThrow()).isEqualTo(Json.object().put("id", "b1"));
    assertThat(shelf.deleted).containsExactly("b1");
  }

  @Test
  void call_confirmationOfOtherArguments_asksAgain() {
    String confirmation = handedOut(book("b1"));
    ToolAnswer answer = call(caller, "delete", book("b2").put("confirmation", confirmation));
    assertThat(((Content.Text) answer.content().get(0)).text())
        .startsWith("That confirmation is not for this call or too old. Nothing was done yet.");
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_confirmationOfAnotherConnection_asksAgain() {
    Caller other =
        new Caller(
            caller.identity(),
            caller.team(),
            caller.role(),
            new Caller.Session(
                new SessionId(new UUID(0, 99)),
                "Claude",
                caller.session().createdAt(),
                caller.session().expiresAt()),
            caller.scopes());
    call(other, "delete", book("b1").put("confirmation", handedOut(book("b1"))));
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_confirmationOfAnotherTool_asksAgain() {
    String confirmation = handedOut(book("b1"));
    call(caller, "burn", Json.object().put("confirmation", confirmation));
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_confirmationAfterTenMinutes_asksAgain() {
    String confirmation = handedOut(book("b1"));
    tools.clock.advance(Duration.ofMinutes(10));
    call(caller, "delete", book("b1").put("confirmation", confirmation));
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_confirmationJustBeforeTenMinutes_runs() {
    String confirmation = handedOut(book("b1"));
    tools.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
    call(caller, "delete", book("b1").put("confirmation", confirmation));
    assertThat(shelf.deleted).containsExactly("b1");
  }

  @Test
  void call_madeUpConfirmation_asksAgain() {
    call(caller, "delete", book("b1").put("confirmation", "yes"));
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_argumentsThatDoNotFit_areToldBeforeAnybodyIsAsked() {
    assertThat(tools.failure("delete", "{'id':'b1','copies':4}")).contains("copies: must be");
  }

  @Test
  void call_withForms_asksThePerson() {
    List<InputRequest> asked = new ArrayList<>();
    CallOutcome<ToolAnswer> outcome =
        tools.call(asking(Map.of(), asked), "burn", Json.object().put("how", "slowly"));
    assertThat(outcome).isInstanceOf(CallOutcome.NeedsInput.class);
    assertThat(((InputRequest.Form) asked.get(0)).message())
        .isEqualTo("Burn all?\nhow: \"slowly\"");
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_personAgrees_runs() {
    InputAnswer yes = new InputAnswer.Accepted(Json.object().put("confirm", true));
    tools.call(asking(Map.of("flashpoint_confirm", yes), new ArrayList<>()), "burn", Json.object());
    assertThat(shelf.deleted).containsExactly("all");
  }

  @Test
  void call_personDoesNotAgree_doesNotRun() {
    InputAnswer no = new InputAnswer.Accepted(Json.object().put("confirm", false));
    for (InputAnswer answer :
        List.of(no, new InputAnswer.Declined(), new InputAnswer.Cancelled())) {
      CallOutcome<ToolAnswer> outcome =
          tools.call(
              asking(Map.of("flashpoint_confirm", answer), new ArrayList<>()),
              "delete",
              book("b1"));
      assertThat(ToolHarness.answer(outcome).error()).isTrue();
    }
    assertThat(shelf.deleted).isEmpty();
  }

  @Test
  void call_withForms_takesNoConfirmationInstead() {
    String confirmation = handedOut(book("b1"));
    CallOutcome<ToolAnswer> outcome =
        tools.call(
            asking(Map.of(), new ArrayList<>()),
            "delete",
            book("b1").put("confirmation", confirmation));
    assertThat(outcome).isInstanceOf(CallOutcome.NeedsInput.class);
  }

  @Test
  void call_never_runsAtOnce() {
    call(caller, "never", Json.object());
    assertThat(shelf.deleted).containsExactly("never");
  }

  @Test
  void call_always_asksEvenWhereNothingChanges() {
    assertThat(call(caller, "always", Json.object()).structured().orElseThrow().toString())
        .contains("confirmation_required");
  }

  @Test
  void call_promisingTool_handsOutBesideItsPromise() {
    assertThat(call(caller, "promising", Json.object()).structured().orElseThrow().toString())
        .contains("confirmation_required");
  }

  @Test
  void schema_asking_hasTheArgumentAndBothAnswers() {
    ToolDescriptor delete = tools.descriptor("delete");
    assertThat(delete.inputSchema().at("/properties/confirmation/type").asText())
        .isEqualTo("string");
    assertThat(delete.inputSchema().path("required").toString()).isEqualTo("[\"id\",\"copies\"]");
    assertThat(delete.outputSchema().orElseThrow().path("type").asText()).isEqualTo("object");
    assertThat(delete.outputSchema().orElseThrow().path("anyOf")).hasSize(2);
    assertThat(tools.descriptor("never").inputSchema().at("/properties").isMissingNode()).isTrue();
  }

  static class OwnConfirmation {
    @Tool(description = "x")
    public void take(String confirmation) {}
  }

  static class UnknownPlace {
    @Tool(description = "x", confirmation = "Delete {it}?")
    public void take(String id) {}
  }

  @Test
  void declaration_ownConfirmation_isRefused() {
    assertThatThrownBy(() -> new ToolHarness(new OwnConfirmation()))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageContaining("OwnConfirmation.take: has an argument named confirmation");
  }

  @Test
  void declaration_confirmationWithUnknownArgument_isRefused() {
    assertThatThrownBy(() -> new ToolHarness(new UnknownPlace()))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageContaining("take: asks with the argument it, which it does not have");
  }

  @Test
  void question_writingDirectionChanged_isShownWithoutTheChange() {
    ToolAnswer answer = call(caller, "delete", book("7\u202e8"));
    assertThat(((Content.Text) answer.content().get(0)).text())
        .contains("\"7 8\"")
        .doesNotContain("\u202e");
  }
}
