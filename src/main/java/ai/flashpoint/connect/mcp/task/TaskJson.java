package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Duration;

/** Writes tasks (tasks extension, data types Task and DetailedTask). */
final class TaskJson {

  private static final long POLL_INTERVAL_MILLIS = 1000;

  private TaskJson() {}

  /** The task without what depends on its status. */
  static ObjectNode task(StoredTask task) {
    TaskState state = task.state();
    ObjectNode json =
        Json.object().put("taskId", task.id().value()).put("status", state.status().wire());
    state.message().ifPresent(text -> json.put("statusMessage", text));
    return json.put("createdAt", task.createdAt().toString())
        .put("lastUpdatedAt", task.updatedAt().toString())
        .put("ttlMs", Duration.between(task.createdAt(), task.expiresAt()).toMillis())
        .put("pollIntervalMs", POLL_INTERVAL_MILLIS);
  }

  /** Likewise with open questions, result or error. */
  static ObjectNode detailed(StoredTask task) {
    ObjectNode json = task(task);
    TaskState state = task.state();
    switch (state.status()) {
      case INPUT_REQUIRED -> {
        ObjectNode requests = json.putObject("inputRequests");
        state.dialog().open().forEach((key, question) -> requests.set(key, question.request()));
      }
      case COMPLETED -> json.putRawValue("result", new RawValue(state.outcome().orElse("{}")));
      case FAILED -> json.putRawValue("error", new RawValue(state.outcome().orElse("{}")));
      case WORKING, CANCELLED -> {}
    }
    return json;
  }
}
