package ai.flashpoint.connect.it.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.assistants.fixture.LongWork;
import ai.flashpoint.connect.it.client.CancellingJavaSdk;
import ai.flashpoint.connect.it.client.JavaSdkClient;
import ai.flashpoint.connect.it.conformance.fixture.ContentTools;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.tooling.CommandLine;
import ai.flashpoint.connect.it.tooling.Node;
import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Official clients, and all that they can do with a server: not tools alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeaturesIT {

  private static final Map<String, Object> ADA =
      Map.of("username", "ada", "email", "ada@example.com");

  private final Server server =
      Server.named("features")
          .withToolJar("features.jar", ContentTools.class, LongWork.class)
          // that a client is gone is seen when something cannot be sent
          .with("FLASHPOINT_MCP_KEEP_ALIVE", "PT1S")
          .importing(ImportFile.ofTwoTeams());
  private String token;

  @BeforeAll
  void connected() {
    server.start();
    token = Assistant.connected(server, Person.ADA, Person.ACME).access();
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tour-1.mjs", "tour-2.mjs"})
  void typeScript_ofEachGeneration_goesThroughAll(String script) {
    JsonNode said = run(Node.with("src/it/node"), script, server.mcp(), token);

    assertThat(said.path("tools").toString()).contains("test_simple_text", "whoami");
    assertThat(said.path("prompts").toString()).contains("test_simple_prompt");
    assertThat(said.at("/prompt/messages/0/content/text").asText())
        .isEqualTo("Prompt with arguments: arg1='a', arg2='b'");
    assertThat(said.path("resources").toString()).contains("test://static-text");
    assertThat(said.at("/resource/contents/0/text").asText()).startsWith("This is the content");
    assertThat(said.at("/completion/completion/values").toString()).contains("paris", "park");
    assertThat(said.at("/asked/content/0/text").asText())
        .startsWith("User response: action=accept")
        .contains("ada@example.com");
    assertThat(said.at("/worked/content/0/text").asText()).isEqualTo("All steps are done.");
    assertThat(said.path("progress").toString()).isEqualTo("[0,50,100]");
    assertThat(said.path("cancelled").asText()).isEqualTo("cancelled");
  }

  @Test
  void javaSdk_attended_goesThroughAllButCancelling() {
    List<Double> progress = Collections.synchronizedList(new ArrayList<>());
    try (McpSyncClient client =
        JavaSdkClient.attended(server, token, ADA, note -> progress.add(note.progress()))) {
      client.initialize();

      assertThat(client.listPrompts().prompts())
          .extracting(McpSchema.Prompt::name)
          .contains("test_simple_prompt");
      assertThat(
              client
                  .getPrompt(new McpSchema.GetPromptRequest("test_simple_prompt", Map.of()))
                  .messages())
          .hasSize(1);
      assertThat(client.listResources().resources())
          .extracting(McpSchema.Resource::uri)
          .contains("test://static-text");
      assertThat(
              client
                  .readResource(new McpSchema.ReadResourceRequest("test://static-binary"))
                  .contents())
          .hasSize(1);
      McpSchema.CompleteResult completed =
          client.completeCompletion(
              new McpSchema.CompleteRequest(
                  new McpSchema.PromptReference("test_prompt_with_arguments"),
                  new McpSchema.CompleteRequest.CompleteArgument("arg1", "par")));
      assertThat(completed.completion().values()).contains("paris");
      assertThat(call(client, "test_elicitation", Map.of("message", "Who are you?")))
          .contains("ada@example.com");
      assertThat(call(client, "test_tool_with_progress", Map.of())).contains("All steps are done.");
      assertThat(progress).containsExactly(0.0, 50.0, 100.0);
    }
  }

  @Test
  void javaSdk_takesACallBack_toolHearsOfIt() {
    try (CancellingJavaSdk client = new CancellingJavaSdk(server, token)) {
      client.callAndCancel("work_long", Map.of("name", "java"));

      assertThat(client.text("how_long_work_ended", Map.of("name", "java"))).isEqualTo("cancelled");
    }
  }

  private static String call(McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client
        .callTool(
            McpSchema.CallToolRequest.builder(tool).arguments(arguments).progressToken(1).build())
        .content()
        .toString();
  }

  @Test
  void inspector_asCommandLine_listsReadsAndCalls() {
    assertThat(inspect("--method", "tools/list").toString()).contains("test_simple_text");
    assertThat(
            inspect("--method", "tools/call", "--tool-name", "greet", "--tool-arg", "name=Ada")
                .toString())
        .contains("Hello, Ada!");
    assertThat(inspect("--method", "resources/read", "--uri", "test://static-text").toString())
        .contains("content of the static text resource");
    assertThat(inspect("--method", "prompts/get", "--prompt-name", "test_simple_prompt").toString())
        .contains("This is a simple prompt for testing.");
  }

  private JsonNode inspect(String... asked) {
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "--cli",
                    "--transport",
                    "http",
                    "--server-url",
                    server.mcp(),
                    "--header",
                    "Authorization: Bearer " + token),
                Stream.of(asked))
            .toArray(String[]::new);
    return run(
        programs(),
        "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js",
        arguments);
  }

  @Test
  void mcpRemote_inFrontOfALocalAssistant_passesAllOn() {
    JsonNode said = run(programs(), "through-mcp-remote.mjs", server.mcp(), token);

    assertThat(said.path("tools").toString()).contains("test_simple_text");
    assertThat(said.path("prompt").toString()).contains("This is a simple prompt for testing.");
    assertThat(said.path("resource").toString()).contains("content of the static text resource");
    assertThat(said.path("called").toString()).contains("This is a simple text response");
  }

  private static Node programs() {
    return Node.with("src/it/programs").atLeast(22);
  }

  /** Runs a script and reads the JSON that it ends with. */
  private static JsonNode run(Node node, String script, String... arguments) {
    String printed = CommandLine.run(node.folder(), node.script(script, arguments).command());
    int begin = printed.startsWith("{") ? 0 : printed.indexOf("\n{") + 1;
    return Wire.read(printed.substring(begin));
  }
}
