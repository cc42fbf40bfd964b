package ai.flashpoint.connect.mcp.task;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A task that asks before it goes on. */
class TaskQuestionsTest {

  private static final InputRequest NAME = new InputRequest.Form("Your name?", Json.object());
  private static final InputRequest COLOR = new InputRequest.Form("Your colour?", Json.object());

  private final TaskWorld world = new TaskWorld();

  @Test
  void K2_11_answeredBefore_asksNoMore() {
    world.tool =
        call ->
            TaskWorld.done(
                ((InputAnswer.Accepted) call.inputs().ask("name", NAME)).content().toString());
    world.one.tasks.begin(
        TaskWorld.withForms(world.jane),
        "slow",
        Json.object(),
        Map.of("name", accepted("name", "Ada").get("name")),
        world.one);
    world.one.work();
    assertThat(world.state(world.only()).toString()).contains("Ada");
  }

  @Test
  void asking_answeredAtAnotherNode_runsThereFromTheBeginning() {
    world.tool =
        call ->
            TaskWorld.done(
                ((InputAnswer.Accepted) call.inputs().ask("name", NAME)).content().toString());
    String id = world.begin();
    world.one.work();
    assertThat(world.state(id).at("/inputRequests/name/params/message").textValue())
        .isEqualTo("Your name?");

    world.other.tasks.update(world.jane, id, accepted("name", "Ada"), world.other);
    assertThat(world.status(id)).isEqualTo("working");
    world.one.work();
    assertThat(world.status(id)).isEqualTo("working");
    world.other.work();
    assertThat(world.state(id).toString()).contains("Ada");
  }

  @Test
  void askingTwoThings_answeredOneByOne_keepsBoth() {
    world.tool =
        call ->
            TaskWorld.done(
                call.inputs().ask(Map.of("name", NAME, "color", COLOR)).keySet().size()
                    + " answers");
    String id = world.begin();
    world.one.work();
    world.other.tasks.update(world.jane, id, accepted("name", "Ada"), world.other);
    assertThat(world.state(id).path("inputRequests").properties()).hasSize(1);
    world.one.tasks.update(world.jane, id, accepted("color", "red"), world.one);
    world.one.work();
    assertThat(world.state(id).toString()).contains("2 answers");
  }

  @Test
  void K2_07_unfitAnswer_isAskedAgainUnderAnotherKey() {
    world.tool =
        call -> {
          call.inputs().ask("name", NAME);
          return TaskWorld.done("done");
        };
    String id = world.begin();
    world.one.work();
    ObjectNode unfit = Json.object();
    unfit.putObject("name").put("action", "perhaps");
    world.one.tasks.update(world.jane, id, unfit, world.one);
    world.one.work();
    assertThat(world.state(id).path("inputRequests").has("name-2")).isTrue();
  }

  private static ObjectNode accepted(String key, String value) {
    ObjectNode answers = Json.object();
    answers.putObject(key).put("action", "accept").putObject("content").put("value", value);
    return answers;
  }
}
