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
import java.util.function.Consumer;

/** The official Java SDK's client, with a token that was obtained for it. */
public final class JavaSdkClient {

  private JavaSdkClient() {}

  /** A client that still has to be initialized; close it after use. */
  public static McpSyncClient with(Server server, String accessToken) {
    return of(server, accessToken).build();
  }

  /**
   * Likewise, for somebody who answers questions and watches progress.
   *
   * @param answer what is said to every form
   */
  public static McpSyncClient attended(
      Server server,
      String accessToken,
      Map<String, Object> answer,
      Consumer<McpSchema.ProgressNotification> progress) {
    return of(server, accessToken)
        .capabilities(McpSchema.ClientCapabilities.builder().elicitation().build())
        .elicitation(
            request -> new McpSchema.ElicitResult(McpSchema.ElicitResult.Action.ACCEPT, answer))
        .progressConsumer(progress)
        .build();
  }

  private static McpClient.SyncSpec of(Server server, String accessToken) {
    HttpClientStreamableHttpTransport transport =
        HttpClientStreamableHttpTransport.builder(server.origin())
            .endpoint("/mcp")
            .requestBuilder(
                HttpRequest.newBuilder().header("Authorization", "Bearer " + accessToken))
            .build();
    return McpClient.sync(transport)
        .requestTimeout(Duration.ofSeconds(30))
        .jsonSchemaValidator(new AcceptAll());
  }

  /** Leaves checking output against schemas to the other clients, which have validators. */
  private record AcceptAll() implements JsonSchemaValidator {

    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structuredContent) {
      return ValidationResponse.asValid(null);
    }
  }
}
