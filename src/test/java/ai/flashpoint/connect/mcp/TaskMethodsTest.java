package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.mcp.task.Tasks;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ClientAbility;
import ai.flashpoint.connect.tool.Task;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a task, and who is refused. */
class TaskMethodsTest {

  private static final Call UNABLE = Call.quiet(Given.CALLER);

  @ParameterizedTest
  @EnumSource(names = "REQUIRED", mode = EnumSource.Mode.EXCLUDE)
  void K2_02_clientWithout_waits(Task task) {
    assertThat(call(task, WireProfile.R2026_07_28)).isInstanceOf(CallOutcome.Done.class);
  }

  @ParameterizedTest
  @EnumSource
  void K2_03_onlyAsATask_clientWithoutIsToldWhatItLacks(WireProfile profile) {
    assertThat(call(Task.REQUIRED, profile))
        .isEqualTo(new CallOutcome.Lacks<>(ClientAbility.TASKS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void K2_08_clientWithout_isToldWhatItLacks(String method) {
    assertThat(
            methods(Task.NEVER)
                .methods()
                .get(method)
                .handle(UNABLE, Json.object().put("taskId", "t"), WireProfile.R2026_07_28))
        .isEqualTo(new CallOutcome.Lacks<>(ClientAbility.TASKS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void handshakeRevision_doesNotKnowThem(String method) {
    Method known = methods(Task.NEVER).methods().get(method);
    assertThatThrownBy(
            () -> known.handle(UNABLE, Json.object().put("taskId", "t"), WireProfile.R2025_11_25))
        .isInstanceOf(RpcFailure.class)
        .hasMessageContaining("Method not found");
  }

  @Test
  void K2_01_extension_isAnnouncedWhereThereAreExtensions() {
    ObjectNode capabilities = Json.object();
    methods(Task.NEVER).announce(capabilities, WireProfile.R2026_07_28);
    assertThat(capabilities).hasToString("{\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}");
  }

  @Test
  void handshakeRevision_isToldNothingOfIt() {
    ObjectNode capabilities = Json.object();
    methods(Task.NEVER).announce(capabilities, WireProfile.R2025_11_25);
    assertThat(capabilities).isEmpty();
  }

  private static CallOutcome<ObjectNode> call(Task task, WireProfile profile) {
    return methods(task)
        .methods()
        .get("tools/call")
        .handle(UNABLE, Json.object().put("name", "any"), profile);
  }

  private static TaskMethods methods(Task task) {
    Tools tools = new OneTool(task);
    return new TaskMethods(tools, new Tasks(), new ToolsHandler(tools, new Pages(200)));
  }

  private record OneTool(Task task) implements Tools {

    @Override
    public List<ToolDescriptor> list(Caller caller) {
      return List.of();
    }

    @Override
    public Task task(Caller caller, String name) {
      return task;
    }

    @Override
    public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
      return new CallOutcome.Done<>(ToolAnswer.of());
    }
  }
}
