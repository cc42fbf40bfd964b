package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallCancelled;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ClientLacks;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import ai.flashpoint.connect.tool.InputRequired;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Tools that ask, report, and do what a test wants during their run. */
final class AskingTools implements Tools {

  Consumer<Call> during = call -> {};
  int runs;

  @Override
  public List<ToolDescriptor> list(Caller caller) {
    return List.of();
  }

  @Override
  public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
    runs++;
    try {
      during.accept(call);
      return new CallOutcome.Done<>(ToolAnswer.of(new Content.Text(run(call, name))));
    } catch (InputRequired e) {
      return new CallOutcome.NeedsInput<>(e.requests());
    } catch (ClientLacks e) {
      return new CallOutcome.Lacks<>(e.ability());
    } catch (CallCancelled e) {
      return new CallOutcome.Cancelled<>();
    }
  }

  private static String run(Call call, String name) {
    if (name.equals("quick")) {
      return "done";
    }
    String first = said(call.inputs().ask("first", form()));
    return name.equals("once") ? first : first + " " + said(call.inputs().ask("then", form()));
  }

  private static String said(InputAnswer answer) {
    return answer instanceof InputAnswer.Accepted accepted
        ? accepted.content().path("v").asText()
        : answer.getClass().getSimpleName();
  }

  private static InputRequest form() {
    ObjectNode schema = Json.object().put("type", "object");
    schema.putObject("properties").putObject("v").put("type", "string");
    schema.putArray("required").add("v");
    return new InputRequest.Form("Say v", schema);
  }
}
