package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.ToolOutcome;
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
  public ToolOutcome call(Caller caller, String name, ObjectNode arguments) {
    return switch (name) {
      case "echo" -> new ToolOutcome.Success(arguments.toString(), Optional.of(arguments));
      case "fail" -> new ToolOutcome.Failure("The survey is closed.");
      case "bug" -> throw new Bug();
      case "overflow" -> throw new StackOverflowError(BUG);
      default -> new ToolOutcome.UnknownTool();
    };
  }

  static McpExchange exchange() {
    ToolsHandler handler = new ToolsHandler(new FakeTools());
    ServerIdentity identity = new ServerIdentity("1.2.3");
    return new McpExchange(new LegacyEra(handler, identity), new ModernEra(handler, identity));
  }

  /** Without a stack, which would fill the test's log. */
  private static final class Bug extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Bug() {
      super(BUG, null, false, false);
    }
  }
}
