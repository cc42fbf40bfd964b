package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernTalk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A task belongs to no node. */
@ExtendWith(SharedCluster.class)
class TasksAcrossNodesIT {

  // The lease of a node that is gone runs for a quarter of it
  private static final Duration SLOWLY = Duration.ofMinutes(1);

  private final Cluster cluster;
  private ModernTalk one;
  private ModernTalk two;

  TasksAcrossNodesIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @BeforeEach
  void connected() {
    String token =
        Connection.of(cluster.onOne().site(), "Worker", Crew.KATE, Crew.TEAM).tokens().access();
    one = new ModernTalk(cluster.nodes().get(0), token, ModernTalk.TASKS);
    two = one.at(cluster.nodes().get(1));
  }

  @Test
  void begunOnOneNode_isSeenAndCancelledOnTheOther() {
    String id = begun("slow_task", Map.of("millis", 120_000));
    assertThat(status(two, id)).isEqualTo("working");
    two.ask("tasks/cancel", Map.of("taskId", id));
    Soon.within(SLOWLY, "cancelled", "cancelled", () -> status(two, id));
  }

  @Test
  void askedOnOneNode_answeredOnTheOther_goesOnThere() {
    String id = begun("asking_task", Map.of());
    Soon.within(SLOWLY, "asks", "input_required", () -> status(two, id));
    two.ask(
        "tasks/update",
        Map.of(
            "taskId",
            id,
            "inputResponses",
            Map.of("name", Map.of("action", "accept", "content", Map.of("name", "Kate")))));
    Soon.within(SLOWLY, "goes on", "completed", () -> status(one, id));
    assertThat(state(one, id).at("/result/content/0/text").asText()).isEqualTo("Hello, Kate!");
  }

  @Test
  void nodeIsKilled_taskEndsAsFailedOnTheOther() {
    String id = begun("slow_task", Map.of("millis", 120_000));
    cluster.onTwo().killOne();
    try {
      Soon.within(SLOWLY, "ends", "failed", () -> status(two, id));
      assertThat(state(two, id).at("/error/code").asInt()).isEqualTo(-32603);
    } finally {
      cluster.startOne();
    }
  }

  private String begun(String tool, Map<String, ?> arguments) {
    return one.call(tool, arguments).at("/result/taskId").asText();
  }

  private static JsonNode state(ModernTalk client, String id) {
    return client.ask("tasks/get", Map.of("taskId", id)).path("result");
  }

  private static String status(ModernTalk client, String id) {
    return state(client, id).path("status").asText();
  }
}
