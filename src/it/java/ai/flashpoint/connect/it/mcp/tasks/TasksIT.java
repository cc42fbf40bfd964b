package ai.flashpoint.connect.it.mcp.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernTalk;
import ai.flashpoint.connect.it.mcp.lasting.Talk;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long tools as tasks, over HTTP. */
class TasksIT {

  private static Server server;
  private static ModernTalk able;
  private static ModernTalk unable;

  @BeforeAll
  static void start() {
    server =
        Server.named("tasks")
            .extendedBy(TaskTools.class)
            .importing(ImportFile.ofTwoTeams())
            .start();
    String token = Assistant.connected(server, Person.ADA, Person.ACME).access();
    able = new ModernTalk(server.mcp(), token, ModernTalk.TASKS);
    unable = new ModernTalk(server.mcp(), token, Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void K2_01_discover_declaresTheExtension() {
    JsonNode capabilities = able.ask("server/discover", Map.of()).at("/result/capabilities");
    assertThat(capabilities.at("/extensions/io.modelcontextprotocol~1tasks").isObject()).isTrue();
    assertThat(capabilities.has("tasks")).isFalse();
  }

  @Test
  void K2_02_clientWithout_waitsForItsResult() {
    assertThat(unable.call("slow_task", Map.of("millis", 10)).at("/result/content/0/text").asText())
        .isEqualTo("computed");
  }

  @Test
  void K2_03_clientWithout_toolThatMustBeATask_isRefused() {
    try (Talk talk =
        unable.open(1, "tools/call", Map.of("name", "failing_task", "arguments", Map.of()))) {
      assertThat(talk.status()).isEqualTo(400);
      JsonNode error = talk.next().orElseThrow().path("error");
      assertThat(error.path("code").asInt()).isEqualTo(-32021);
      assertThat(
              error
                  .at("/data/requiredCapabilities/extensions/io.modelcontextprotocol~1tasks")
                  .isObject())
          .isTrue();
    }
  }

  @Test
  void K2_05_created_isFlatAndThereAtOnce() {
    JsonNode created = able.call("slow_task", Map.of("millis", 500)).path("result");
    assertThat(created.path("resultType").asText()).isEqualTo("task");
    assertThat(created.path("status").asText()).isEqualTo("working");
    assertThat(created.path("ttlMs").isIntegralNumber()).isTrue();
    assertThat(created.path("pollIntervalMs").isIntegralNumber()).isTrue();
    JsonNode state = state(able, created.path("taskId").asText());
    assertThat(state.path("resultType").asText()).isEqualTo("complete");
  }

  @Test
  void K2_06_ended_hasItsResult() {
    JsonNode state = until(begun("slow_task", Map.of("millis", 10)), "completed");
    assertThat(state.at("/result/content/0/text").asText()).isEqualTo("computed");
  }

  @Test
  void K2_06_toolError_isCompleted() {
    JsonNode state = until(begun("failing_task", Map.of()), "completed");
    assertThat(state.at("/result/isError").asBoolean()).isTrue();
  }

  @Test
  void K2_06_bug_isFailedAndSaysNothing() {
    JsonNode state = until(begun("broken_task", Map.of()), "failed");
    assertThat(state.at("/error/code").asInt()).isEqualTo(-32603);
    assertThat(state.toString()).doesNotContain("secret");
  }

  @Test
  void several_runAtOnce() {
    List<String> ids =
        Stream.generate(() -> begun("meeting_task", Map.of())).limit(TaskTools.PARTY).toList();
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(until(id, "completed").at("/result/content/0/text").asText())
                    .isEqualTo("met"));
  }

  @Test
  void tasksCancel_toolStops() {
    String id = begun("slow_task", Map.of("millis", 120_000));
    JsonNode answer = able.ask("tasks/cancel", Map.of("taskId", id)).path("result");
    assertThat(answer.path("resultType").asText()).isEqualTo("complete");
    until(id, "cancelled");
  }

  @Test
  void tasksUpdate_bringsTheAnswer() {
    String id = begun("asking_task", Map.of());
    JsonNode asking = until(id, "input_required");
    assertThat(asking.at("/inputRequests/name/method").asText()).isEqualTo("elicitation/create");
    able.ask("tasks/update", Map.of("taskId", id, "inputResponses", name("Ada")));
    assertThat(until(id, "completed").at("/result/content/0/text").asText())
        .isEqualTo("Hello, Ada!");
  }

  @Test
  void tasksUpdate_answersThatAreNone_areInvalid() {
    String id = begun("asking_task", Map.of());
    JsonNode answer =
        able.ask("tasks/update", Map.of("taskId", id, "inputResponses", Map.of("name", 12345)));
    assertThat(answer.at("/error/code").asInt()).isEqualTo(-32602);
  }

  @Test
  void K2_11_askedFirst_becomesATaskWithTheAnswers() {
    JsonNode asked = able.call("asked_task", Map.of()).path("result");
    assertThat(asked.path("resultType").asText()).isEqualTo("input_required");
    JsonNode created =
        able.ask(
                "tools/call",
                Map.of(
                    "name",
                    "asked_task",
                    "arguments",
                    Map.of(),
                    "inputResponses",
                    name("Bob"),
                    "requestState",
                    asked.path("requestState").asText()))
            .path("result");
    assertThat(created.path("resultType").asText()).isEqualTo("task");
    assertThat(
            until(created.path("taskId").asText(), "completed")
                .at("/result/content/0/text")
                .asText())
        .isEqualTo("Hello, Bob!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void K2_08_clientWithout_isRefused(String method) {
    try (Talk talk = unable.open(1, method, Map.of("taskId", "x", "inputResponses", Map.of()))) {
      assertThat(talk.status()).isEqualTo(400);
      assertThat(talk.next().orElseThrow().at("/error/code").asInt()).isEqualTo(-32021);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void K2_08_unknownId_isInvalid(String method) {
    assertThat(
            able.ask(method, Map.of("taskId", "x", "inputResponses", Map.of()))
                .at("/error/code")
                .asInt())
        .isEqualTo(-32602);
  }

  @Test
  void K2_09_anotherSession_seesNoTask() {
    String id = begun("slow_task", Map.of("millis", 10));
    String other = Assistant.connected(server, Person.ADA, Person.ACME).access();
    ModernTalk stranger = new ModernTalk(server.mcp(), other, ModernTalk.TASKS);
    assertThat(stranger.ask("tasks/get", Map.of("taskId", id)).at("/error/code").asInt())
        .isEqualTo(-32602);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/result", "tasks/list"})
  void formerMethod_isNotFound(String method) {
    assertThat(able.ask(method, Map.of()).at("/error/code").asInt()).isEqualTo(-32601);
  }

  @Test
  void listening_hearsHowItEnds() {
    String id = begun("slow_task", Map.of("millis", 1500));
    try (Talk talk =
        able.open(
            7,
            "subscriptions/listen",
            Map.of("notifications", Map.of("taskIds", List.of(id, "unknown"))))) {
      assertThat(talk.next().orElseThrow().at("/params/notifications/taskIds").toString())
          .isEqualTo("[\"" + id + "\"]");
      JsonNode heard = talk.next().orElseThrow();
      assertThat(heard.path("method").asText()).isEqualTo("notifications/tasks");
      assertThat(heard.at("/params/status").asText()).isEqualTo("completed");
      assertThat(heard.at("/params/result/content/0/text").asText()).isEqualTo("computed");
    }
  }

  @Test
  void K2_08_listeningToTasks_clientWithout_isRefused() {
    try (Talk talk =
        unable.open(
            7, "subscriptions/listen", Map.of("notifications", Map.of("taskIds", List.of("x"))))) {
      assertThat(talk.status()).isEqualTo(400);
      assertThat(talk.next().orElseThrow().at("/error/code").asInt()).isEqualTo(-32021);
    }
  }

  private static Map<String, Object> name(String name) {
    return Map.of("name", Map.of("action", "accept", "content", Map.of("name", name)));
  }

  private static String begun(String tool, Map<String, ?> arguments) {
    return able.call(tool, arguments).at("/result/taskId").asText();
  }

  static JsonNode state(ModernTalk client, String id) {
    return client.ask("tasks/get", Map.of("taskId", id)).path("result");
  }

  private static JsonNode until(String id, String status) {
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    JsonNode state = state(able, id);
    while (!state.path("status").asText().equals(status) && Instant.now().isBefore(end)) {
      state = state(able, id);
    }
    assertThat(state.path("status").asText()).isEqualTo(status);
    return state;
  }
}
