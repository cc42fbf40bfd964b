package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Icon;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One tool, called {@code t}, that always comes out the same. */
record ListedTool(ToolDescriptor descriptor, CallOutcome<ToolAnswer> outcome) implements Tools {

  static final Icon ICON =
      new Icon(
          "https://connect.example.com/t.png",
          Optional.of("image/png"),
          List.of("48x48"),
          Optional.of("dark"));

  static ListedTool answering(ToolAnswer answer) {
    return coming(new CallOutcome.Done<>(answer));
  }

  static ListedTool coming(CallOutcome<ToolAnswer> outcome) {
    return new ListedTool(descriptor("{\"type\":\"object\"}", Optional.empty()), outcome);
  }

  static ListedTool returning(String outputSchema) {
    return new ListedTool(
        descriptor("{\"type\":\"object\"}", Optional.of((ObjectNode) Given.json(outputSchema))),
        new CallOutcome.Unknown<>());
  }

  static ListedTool taking(String inputSchema) {
    return new ListedTool(
        descriptor(inputSchema, Optional.empty()), new CallOutcome.Done<>(ToolAnswer.of()));
  }

  private static ToolDescriptor descriptor(String inputSchema, Optional<ObjectNode> output) {
    return new ToolDescriptor(
        "t",
        "A tool",
        "Does it",
        (ObjectNode) Given.json(inputSchema),
        output,
        new ToolDescriptor.Hints(false, true, false, true),
        List.of(ICON),
        (ObjectNode) Given.json("{\"com.example/x\":1}"));
  }

  /** The tool in front of its methods. */
  Served served() {
    return Served.by(new ToolsHandler(this, new Pages(200)));
  }

  /** What a call without arguments says. */
  ObjectNode called(WireProfile profile) {
    return served().result("tools/call", "{\"name\":\"t\"}", profile);
  }

  /** How the list shows it. */
  ObjectNode listed(WireProfile profile) {
    return (ObjectNode) served().result("tools/list", "{}", profile).path("tools").path(0);
  }

  @Override
  public List<ToolDescriptor> list(Caller caller) {
    return List.of(descriptor);
  }

  @Override
  public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
    return name.equals("t") ? outcome : new CallOutcome.Unknown<>();
  }
}
