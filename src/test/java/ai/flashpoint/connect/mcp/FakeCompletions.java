package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Completions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Completes one prompt and one template; says what it was told. */
record FakeCompletions(boolean any) implements Completions {

  @Override
  public boolean offered(Caller caller) {
    return any;
  }

  @Override
  public CallOutcome<Suggestions> complete(
      Call call, Reference reference, String argument, String value, Map<String, String> context) {
    if (reference.equals(new Reference.ToTemplate("survey://{id}"))) {
      List<String> many = IntStream.range(0, 150).mapToObj(String::valueOf).toList();
      return new CallOutcome.Done<>(new Suggestions(many, 150));
    }
    if (!reference.equals(new Reference.ToPrompt("greet"))) {
      return new CallOutcome.Unknown<>();
    }
    return argument.equals("name")
        ? new CallOutcome.Done<>(new Suggestions(List.of(value + "ne", context.toString()), 2))
        : new CallOutcome.BadParams<>(List.of("There is no argument of this name."));
  }
}
