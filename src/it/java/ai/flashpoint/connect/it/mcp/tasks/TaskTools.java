package ai.flashpoint.connect.it.mcp.tasks;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Cancellation;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import ai.flashpoint.connect.tool.Inputs;
import ai.flashpoint.connect.tool.Progress;
import ai.flashpoint.connect.tool.Task;
import ai.flashpoint.connect.tool.Tool;
import ai.flashpoint.connect.tool.ToolFailure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tools that become tasks. */
@ApplicationScoped
public class TaskTools {

  /** How many meet. */
  public static final int PARTY = 3;

  private final CountDownLatch party = new CountDownLatch(PARTY);

  /** Works until it is cancelled, for so many milliseconds at most. */
  @Tool(description = "Computes slowly", readOnly = true, task = Task.ALLOWED)
  public String slowTask(int millis, Progress progress, Cancellation cancellation) {
    progress.report(1, 2, "half way");
    CountDownLatch cancelled = new CountDownLatch(1);
    cancellation.onRequest(cancelled::countDown);
    try {
      cancelled.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("calls are never interrupted", e);
    }
    cancellation.check();
    return "computed";
  }

  /** Is done once as many run at the same time as belong to the party. */
  @Tool(description = "Meets the others", readOnly = true, task = Task.ALLOWED)
  public String meetingTask() {
    party.countDown();
    try {
      return party.await(30, TimeUnit.SECONDS) ? "met" : "alone";
    } catch (InterruptedException e) {
      throw new IllegalStateException("calls are never interrupted", e);
    }
  }

  /** Only as a task. */
  @Tool(description = "Fails", readOnly = true, task = Task.REQUIRED)
  public String failingTask() {
    throw new ToolFailure("It cannot be done.");
  }

  /** Has a bug. */
  @Tool(description = "Has a bug", readOnly = true, task = Task.ALLOWED)
  public String brokenTask() {
    throw new IllegalStateException("secret detail");
  }

  /** Asks when it is under way. */
  @Tool(description = "Asks", readOnly = true, task = Task.ALLOWED)
  public String askingTask(Inputs inputs) {
    return hello(inputs);
  }

  /** Asks before it becomes a task. */
  @Tool(description = "Asks first", readOnly = true, task = Task.AFTER_ANSWERS)
  public String askedTask(Inputs inputs) {
    return hello(inputs);
  }

  private static String hello(Inputs inputs) {
    ObjectNode schema = Json.object().put("type", "object");
    schema.putObject("properties").putObject("name").put("type", "string");
    schema.putArray("required").add("name");
    InputAnswer answer = inputs.ask("name", new InputRequest.Form("Your name?", schema));
    return answer instanceof InputAnswer.Accepted accepted
        ? "Hello, " + accepted.content().path("name").asText() + "!"
        : "Hello, nobody!";
  }
}
