package ai.flashpoint.connect.it.mcp.lasting;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Cancellation;
import ai.flashpoint.connect.tool.ClientAbility;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import ai.flashpoint.connect.tool.Inputs;
import ai.flashpoint.connect.tool.Progress;
import ai.flashpoint.connect.tool.Tool;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tools that take their time. */
@ApplicationScoped
public class LastingTools {

  private final Map<String, String> ends = new ConcurrentHashMap<>();

  /** Works for a number of steps and says after each how far it is. */
  @Tool(description = "Counts", readOnly = true)
  public String count(
      String name, int steps, int pause, Progress progress, Cancellation cancellation) {
    ends.put(name, "running");
    CountDownLatch never = new CountDownLatch(1);
    cancellation.onRequest(() -> ends.put(name, "told"));
    for (int i = 1; i <= steps; i++) {
      pause(never, pause);
      if (cancellation.requested()) {
        ends.put(name, "cancelled");
      }
      cancellation.check();
      progress.report(i, steps, "step " + i);
    }
    ends.put(name, "done");
    return "counted to " + steps;
  }

  /** How a count ended. */
  @Tool(description = "How a count ended", readOnly = true)
  public String howEnded(String name) {
    return ends.getOrDefault(name, "unknown");
  }

  /** Asks for a name, then for a colour. */
  @Tool(description = "Greets", readOnly = true)
  public String greet(Inputs inputs) {
    InputAnswer name = inputs.ask("name", form("Your name?", "name"));
    if (!(name instanceof InputAnswer.Accepted accepted)) {
      return "Nobody: " + name.getClass().getSimpleName();
    }
    InputAnswer colour = inputs.ask("colour", form("Your colour?", "colour"));
    String liked =
        colour instanceof InputAnswer.Accepted chosen
            ? chosen.content().path("colour").asText()
            : "none";
    return "Hello " + accepted.content().path("name").asText() + " in " + liked;
  }

  /** Says what it may ask for. */
  @Tool(description = "Abilities", readOnly = true)
  public String abilities(Inputs inputs) {
    return inputs.abilities().declared().stream().map(ClientAbility::name).sorted().toList() + "";
  }

  /** Makes a long text. */
  @Tool(description = "Long text", readOnly = true)
  public String lengthy(int kilobytes, Optional<String> with, Progress progress) {
    progress.report(1);
    return with.orElse("x").repeat(kilobytes * 1024);
  }

  private static InputRequest form(String message, String property) {
    ObjectNode schema = Json.object().put("type", "object");
    schema.putObject("properties").putObject(property).put("type", "string").put("maxLength", 20);
    schema.putArray("required").add(property);
    return new InputRequest.Form(message, schema);
  }

  private static void pause(CountDownLatch never, int millis) {
    try {
      never.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("calls are never interrupted", e);
    }
  }
}
