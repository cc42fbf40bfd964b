package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskFirstTest {

  private final Shelf shelf = new Shelf();
  private final ToolHarness tools = new ToolHarness(shelf);
  private final Caller caller = ToolHarness.person(ToolHarness.ACME, Role.OWNER);

  private ToolAnswer call(Caller by, String tool, ObjectNode arguments) {
    return ToolHarness.answer(tools.call(by, tool, arguments));
  }

  private static ObjectNode book(String id) {
    return Json.object().put("id", id).put("copies", 1);
  }

  private String handedOut(ObjectNode book) {
    return Shelf.handedOut(tools, caller, book);
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
        .startsWith(
            "That confirmation is not for this call, was used, or is too old. Nothing was done yet.");
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
  void question_writingDirectionChanged_isShownWithoutTheChange() {
    ToolAnswer answer = call(caller, "delete", book("7\u202e8"));
    assertThat(((Content.Text) answer.content().get(0)).text())
        .contains("\"7 8\"")
        .doesNotContain("\u202e");
  }
}
