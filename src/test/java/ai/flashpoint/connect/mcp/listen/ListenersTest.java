package ai.flashpoint.connect.mcp.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.mcp.listen.ListenWorld.Heard;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.tool.Change;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListenersTest {

  private static final String URI = "survey://1";

  private final ListenWorld world = new ListenWorld();

  @Test
  void S_01_opened_isAcknowledgedFirstWithWhatIsHonoured() {
    Heard heard = world.one.open(ListenWorld.ofTask("unknown"));
    assertThat(heard.messages)
        .singleElement()
        .hasToString(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\","
                + "\"params\":{\"notifications\":{},"
                + "\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":9}}}");
  }

  @Test
  void S_02_changeThatWasAskedFor_isHeard() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.one.change(world.updated(URI));
    world.one.change(new Change.ToolList(Optional.empty()));
    world.one.change(new Change.PromptList(Optional.empty()));
    world.one.change(new Change.ResourceList(Optional.of(world.jane.team().id())));
    assertThat(heard.methods())
        .containsExactly(
            "notifications/resources/updated",
            "notifications/tools/list_changed",
            "notifications/prompts/list_changed",
            "notifications/resources/list_changed");
  }

  @Test
  void S_02_changeThatWasNotAskedFor_isNotHeard() {
    Heard heard = world.one.open(ListenWorld.ofTask("t"));
    world.one.change(world.updated(URI));
    world.one.change(new Change.ToolList(Optional.empty()));
    assertThat(heard.methods()).isEmpty();
  }

  @Test
  void S_03_everyFrameAndTheEnd_carryTheId() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.one.change(world.updated(URI));
    world.one.listeners.stop();
    assertThat(heard.messages)
        .allSatisfy(
            message ->
                assertThat(
                        message.at("/params/_meta/io.modelcontextprotocol~1subscriptionId").asInt())
                    .isEqualTo(9));
    assertThat(heard.end.orElseThrow())
        .hasToString(
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{\"resultType\":\"complete\","
                + "\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":9}}}");
  }

  @Test
  void anotherTeamsChange_isNotHeard() {
    Heard heard = world.one.open(ListenWorld.all(URI), ListenWorld.caller(Role.OWNER));
    world.one.change(world.updated(URI));
    assertThat(heard.methods()).isEmpty();
  }

  @Test
  void open_taskCannotBeRead_isNotKept() {
    Queue<ObjectNode> states = new ArrayDeque<>(List.of(Json.object()));
    world.one.listeners.tasks = (session, id) -> Optional.of(states.remove());
    assertThatThrownBy(() -> world.one.open(ListenWorld.ofTask("t")))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(world.one.listeners.size()).isZero();
  }

  @Test
  void open_whereOthersTookTheLastPlace_endsAtOnce() {
    world.one.open(ListenWorld.all(URI));
    world.one.open(ListenWorld.all(URI));
    Heard heard = world.one.open(ListenWorld.all(URI));
    assertThat(heard.end).isPresent();
    assertThat(world.one.listeners.size()).isEqualTo(2);
  }

  @Test
  void burst_isOneMessage() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    for (int i = 0; i < 3; i++) {
      world.one.write(world.updated(URI));
      world.one.listeners.changed(world.updated(URI));
    }
    world.one.listeners.passOn();
    world.one.listeners.tick();
    assertThat(heard.methods()).hasSize(1);
  }

  @Test
  void anotherNodesChange_isHeardWithTheNextTickAndOnce() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.other.change(world.updated(URI));
    world.one.listeners.tick();
    world.one.listeners.tick();
    assertThat(heard.methods()).containsExactly("notifications/resources/updated");
  }

  @Test
  void ownChange_isNotHeardAgainFromTheDatabase() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.one.change(world.updated(URI));
    world.one.listeners.tick();
    assertThat(heard.methods()).hasSize(1);
  }

  @Test
  void changeBeforeOpening_isNotHeard() {
    world.other.change(world.updated(URI));
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.one.listeners.tick();
    assertThat(heard.methods()).isEmpty();
  }

  @Test
  void changeThatCommitsLate_isHeard() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.clock.advance(Duration.ofSeconds(-20));
    world.other.write(world.updated(URI));
    world.clock.advance(Duration.ofSeconds(20));
    world.one.listeners.tick();
    assertThat(heard.methods()).hasSize(1);
  }

  @Test
  void teamHidesATool_isHeardAsAnotherListOfTools() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.now = Optional.of(world.hiding("whoami"));
    world.one.listeners.tick();
    world.one.listeners.tick();
    assertThat(heard.methods()).containsExactly("notifications/tools/list_changed");
  }

  @Test
  void agentIsGivenAnotherTool_isHeardAsAnotherListOfTools() {
    Heard heard = world.one.open(ListenWorld.all(URI), world.agentWith("whoami"));
    world.now = Optional.of(world.agentWith("whoami", "list_surveys"));
    world.one.listeners.tick();
    assertThat(heard.methods()).containsExactly("notifications/tools/list_changed");
  }

  @Test
  void teamHasAnotherName_isNotHeard() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.now = Optional.of(world.hiding());
    world.one.listeners.tick();
    assertThat(heard.methods()).isEmpty();
  }

  @Test
  void nobodyListens_nothingIsRead() {
    world.one.listeners.tick();
    world.one.change(world.updated(URI));
    assertThat(world.reads).isZero();
  }

  @Test
  void lastOneLeaves_nothingIsReadAnyMore() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    heard.whenGone.run();
    world.one.listeners.tick();
    int before = world.reads;
    world.one.listeners.tick();
    assertThat(world.reads).isEqualTo(before);
    assertThat(world.one.listeners.size()).isZero();
  }

  @Test
  void S_07_callerMayNotCallAnyMore_isEndedAndHearsNothing() {
    Heard heard = world.one.open(ListenWorld.all(URI));
    world.now = Optional.empty();
    world.one.listeners.tick();
    world.one.change(world.updated(URI));
    assertThat(heard.end).isPresent();
    assertThat(heard.methods()).isEmpty();
    assertThat(world.one.listeners.size()).isZero();
  }

  @Test
  void anotherRole_listsMayBeOthers() {
    Heard heard = world.one.open(ListenWorld.all());
    world.now = Optional.of(world.withRole(Role.VIEWER));
    world.one.listeners.tick();
    world.one.listeners.tick();
    assertThat(heard.methods())
        .containsExactly(
            "notifications/tools/list_changed",
            "notifications/prompts/list_changed",
            "notifications/resources/list_changed");
  }

  @Test
  void quietStream_isPingedEveryFifteenSeconds() {
    Heard heard = world.one.open(ListenWorld.all());
    world.one.listeners.tick();
    assertThat(heard.pings).isZero();
    world.clock.advance(Duration.ofSeconds(15));
    world.one.listeners.tick();
    world.one.listeners.tick();
    assertThat(heard.pings).isEqualTo(1);
  }

  @Test
  void S_06_sessionHasItsStreams_noRoomForMore() {
    world.one.open(ListenWorld.all());
    assertThat(world.one.listeners.hasRoom(world.jane.session().id())).isTrue();
    world.one.open(ListenWorld.all());
    assertThat(world.one.listeners.hasRoom(world.jane.session().id())).isFalse();
    assertThat(world.one.listeners.hasRoom(ListenWorld.caller(Role.OWNER).session().id())).isTrue();
  }

  @Test
  void S_06_nodeIsFull_noRoomForAnybody() {
    for (int i = 0; i < 3; i++) {
      world.one.open(ListenWorld.all(), ListenWorld.caller(Role.OWNER));
    }
    assertThat(world.one.listeners.hasRoom(world.jane.session().id())).isFalse();
  }

  @Test
  void taskThatIsOverAlready_isToldAfterTheAcknowledgement() {
    world.tasks.put("t", Json.object().put("taskId", "t").put("status", "completed"));
    Heard heard = world.one.open(ListenWorld.ofTask("t"));
    assertThat(heard.methods()).containsExactly("notifications/tasks");
  }

  @Test
  void tasksThatAreOver_tooLargeTogether_fewerAreTold() {
    String large = "x".repeat(Listener.MOST_OF_TASKS / 3);
    for (String id : List.of("a", "b", "c")) {
      world.tasks.put(
          id, Json.object().put("taskId", id).put("status", "completed").put("result", large));
    }
    Heard heard =
        world.one.open(new ListenFilter(false, false, false, Set.of(), Set.of("a", "b", "c")));
    assertThat(heard.methods()).hasSize(2);
  }

  @Test
  void tasksThatChange_tooLargeOneAfterTheOther_areAllTold() {
    String large = "x".repeat(Listener.MOST_OF_TASKS / 3 * 2);
    world.tasks.put("t", Json.object().put("taskId", "t").put("status", "working"));
    Heard heard = world.one.open(ListenWorld.ofTask("t"));
    world.tasks.put(
        "t", Json.object().put("taskId", "t").put("status", "completed").put("result", large));
    for (int i = 0; i < 2; i++) {
      world.one.listeners.noted(
          new Notice(Notice.Kind.TASK, Optional.of(world.jane.team().id()), "t"));
      world.one.listeners.passOn();
    }
    assertThat(heard.methods()).hasSize(2);
  }

  @Test
  void taskChanges_itsStateIsTold() {
    world.tasks.put("t", Json.object().put("taskId", "t").put("status", "working"));
    Heard heard = world.one.open(ListenWorld.ofTask("t"));
    world.tasks.put("t", Json.object().put("taskId", "t").put("status", "completed"));
    world.one.listeners.noted(
        new Notice(Notice.Kind.TASK, Optional.of(world.jane.team().id()), "t"));
    world.one.listeners.passOn();
    assertThat(heard.messages.get(1).at("/params/status").asText()).isEqualTo("completed");
  }

  @Test
  void oldRows_areDeleted() {
    world.one.change(world.updated(URI));
    world.clock.advance(Duration.ofMinutes(11));
    world.database.transaction(
        () -> {
          world.one.listeners.notices.tidyUp(new TidyUp(world.clock.instant()));
          return URI;
        });
    assertThat(world.database.count("change_notices")).isZero();
  }
}
