package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.PromptAnswer;
import ai.flashpoint.connect.tool.PromptDescriptor;
import ai.flashpoint.connect.tool.Prompts;
import java.util.List;
import java.util.Map;

/** Greets by name; for those who may change something only. */
final class FakePrompts implements Prompts {

  @Override
  public List<PromptDescriptor> list(Caller caller) {
    return caller.role().includes(Role.MEMBER)
        ? List.of(
            new PromptDescriptor(
                "greet",
                "Greet",
                "Says hello",
                List.of(new PromptDescriptor.Argument("name", "Name", "Whom to greet", true)),
                List.of(ListedTool.ICON)))
        : List.of();
  }

  @Override
  public CallOutcome<PromptAnswer> get(Call call, String name, Map<String, String> arguments) {
    if (!name.equals("greet")) {
      return new CallOutcome.Unknown<>();
    }
    if (!arguments.containsKey("name")) {
      return new CallOutcome.BadParams<>(List.of("The argument name is missing."));
    }
    return new CallOutcome.Done<>(
        new PromptAnswer(
            "A greeting",
            List.of(
                new PromptAnswer.Message(
                    PromptAnswer.Role.USER, new Content.Text("Greet " + arguments.get("name"))),
                new PromptAnswer.Message(
                    PromptAnswer.Role.ASSISTANT, new Content.Audio(new byte[1], "audio/wav")))));
  }
}
