package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All of a task that changes, and how: each step says what comes next, or the same where the step
 * does not fit any more. Whoever stores it makes sure that steps happen one after the other.
 *
 * @param message how far it is or why it ended, for people
 * @param outcome the tool's result when completed, the JSON-RPC error when failed; as JSON text,
 *     since it is only passed on and may be long
 * @param lease who runs it; present exactly while it works
 * @param cancelRequested the client wants no more of it
 */
record TaskState(
    TaskStatus status,
    Optional<String> message,
    TaskDialog dialog,
    Optional<String> outcome,
    Optional<Lease> lease,
    boolean cancelRequested) {

  /**
   * One run of the tool's method.
   *
   * @param until when the node that runs it must have said that it still does
   */
  record Lease(UUID run, Instant until) {}

  /**
   * At the beginning.
   *
   * @param answers that came before the task, by the tool's keys
   */
  static TaskState begun(Lease lease, Map<String, JsonNode> answers) {
    return new TaskState(
        TaskStatus.WORKING,
        Optional.empty(),
        new TaskDialog(Map.of(), answers, Set.of()),
        Optional.empty(),
        Optional.of(lease),
        false);
  }

  /** The tool answered, for better or worse; nothing can cancel that any more. */
  TaskState completed(UUID run, ObjectNode result) {
    return runs(run)
        ? over(TaskStatus.COMPLETED, Optional.empty(), Optional.of(text(result)))
        : this;
  }

  /** The call ended in a JSON-RPC error. */
  TaskState failed(UUID run, ObjectNode error) {
    return runs(run)
        ? over(
            TaskStatus.FAILED,
            Optional.of(error.path("message").asText("Failed.")),
            Optional.of(text(error)))
        : this;
  }

  /** The tool gave up, because nobody wanted its answer any more. */
  TaskState stopped(UUID run) {
    return runs(run) ? cancelled() : this;
  }

  /** The tool asks before it goes on. */
  TaskState asking(UUID run, Map<String, ObjectNode> requests) {
    if (!runs(run)) {
      return this;
    }
    return cancelRequested
        ? cancelled()
        : new TaskState(
            TaskStatus.INPUT_REQUIRED,
            Optional.empty(),
            dialog.asking(requests),
            Optional.empty(),
            Optional.empty(),
            false);
  }

  /**
   * The client answered some of what is open.
   *
   * @param next who runs it when nothing is open any more
   */
  TaskState answered(ObjectNode responses, Lease next) {
    if (status != TaskStatus.INPUT_REQUIRED) {
      return this;
    }
    TaskDialog then = dialog.answered(responses);
    boolean goesOn = then.open().isEmpty();
    return new TaskState(
        goesOn ? TaskStatus.WORKING : TaskStatus.INPUT_REQUIRED,
        Optional.empty(),
        then,
        Optional.empty(),
        goesOn ? Optional.of(next) : Optional.empty(),
        false);
  }

  /** The client wants no more of it: at once where nothing runs, else as soon as the tool stops. */
  TaskState cancelling() {
    return switch (status) {
      case INPUT_REQUIRED -> cancelled();
      case WORKING -> new TaskState(status, message, dialog, outcome, lease, true);
      case COMPLETED, FAILED, CANCELLED -> this;
    };
  }

  /** The node that ran it has not been heard of for too long. */
  TaskState orphaned(Instant now, ObjectNode error) {
    if (lease.isEmpty() || !lease.get().until().isBefore(now)) {
      return this;
    }
    return cancelRequested ? cancelled() : failed(lease.get().run(), error);
  }

  boolean runs(UUID run) {
    return lease.isPresent() && lease.get().run().equals(run);
  }

  private static String text(ObjectNode json) {
    return new String(Json.write(json), StandardCharsets.UTF_8);
  }

  private TaskState cancelled() {
    return over(TaskStatus.CANCELLED, Optional.of("Cancelled."), Optional.empty());
  }

  private TaskState over(TaskStatus end, Optional<String> why, Optional<String> with) {
    return new TaskState(end, why, dialog.over(), with, Optional.empty(), cancelRequested);
  }
}
