package ai.flashpoint.connect.it.client;

import ai.flashpoint.connect.it.server.Server;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official Java SDK's client, and a call that is taken back while it runs. The SDK has no
 * method for that; its transport says it.
 */
public final class CancellingJavaSdk implements AutoCloseable {

  private static final Pattern CALL = Pattern.compile("\"id\":\"?([^\",]+)\"?");

  private final CompletableFuture<String> called = new CompletableFuture<>();
  private final CompletableFuture<Double> begun = new CompletableFuture<>();
  private final HttpClientStreamableHttpTransport transport;
  private final McpSyncClient client;

  public CancellingJavaSdk(Server server, String accessToken) {
    transport =
        HttpClientStreamableHttpTransport.builder(server.origin())
            .endpoint("/mcp")
            .requestBuilder(
                HttpRequest.newBuilder().header("Authorization", "Bearer " + accessToken))
            .httpRequestCustomizer((builder, method, endpoint, body, context) -> note(body))
            .build();
    client =
        McpClient.sync(transport)
            .requestTimeout(Duration.ofSeconds(30))
            .jsonSchemaValidator(
                (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(null))
            .progressConsumer(note -> begun.complete(note.progress()))
            .build();
    client.initialize();
  }

  private void note(String body) {
    if (body != null && body.contains("tools/call")) {
      Matcher id = CALL.matcher(body);
      if (id.find()) {
        called.complete(id.group(1));
      }
    }
  }

  /** Calls a tool that reports, and takes the call back as soon as it has done so. */
  public void callAndCancel(String tool, Map<String, Object> arguments) {
    CompletableFuture<McpSchema.CallToolResult> call =
        CompletableFuture.supplyAsync(() -> call(tool, arguments));
    begun.orTimeout(20, TimeUnit.SECONDS).join();
    transport
        .sendMessage(
            new McpSchema.JSONRPCNotification(
                "notifications/cancelled", Map.of("requestId", called.join())))
        .block(Duration.ofSeconds(10));
    // Whether an answer comes is nobody's business any more
    call.exceptionally(failure -> null).join();
  }

  /** Calls a tool and gives its first text. */
  public String text(String tool, Map<String, Object> arguments) {
    return ((McpSchema.TextContent) call(tool, arguments).content().get(0)).text();
  }

  private McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(
        McpSchema.CallToolRequest.builder(tool).arguments(arguments).progressToken(1).build());
  }

  @Override
  public void close() {
    client.close();
  }
}
