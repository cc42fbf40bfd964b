package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One tool that echoes, one that fails, one with a bug. */
final class FakeTools implements Tools {

  static final String BUG = "secret detail of the bug";

  @Override
  public List<ToolDescriptor> list(Caller caller) {
    ObjectNode schema = Json.object().put("type", "object");
    return List.of(
        new ToolDescriptor(
            "echo",
            "Echo",
            "Says it again",
            schema,
            Optional.of(schema),
            new ToolDescriptor.Hints(true, false, true, false)));
  }

  @Override
  public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
    return switch (name) {
      case "echo" ->
          new CallOutcome.Done<>(
              new ToolAnswer(
                  List.of(new Content.Text(arguments.toString())), Optional.of(arguments), false));
      case "fail" -> new CallOutcome.Done<>(ToolAnswer.failure("The survey is closed."));
      case "bug" -> throw new Bug();
      case "overflow" -> throw new StackOverflowError(BUG);
      default -> new CallOutcome.Unknown<>();
    };
  }

  static ExchangeWorld exchange() {
    return new ExchangeWorld(new FakeTools());
  }

  /** Without a stack, which would fill the test's log. */
  private static final class Bug extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Bug() {
      super(BUG, null, false, false);
    }
  }
}
