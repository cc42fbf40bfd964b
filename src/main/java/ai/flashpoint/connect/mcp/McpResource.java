package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Tools;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The MCP endpoint (Streamable HTTP without streams): one JSON-RPC message, or one batch, in and
 * one JSON answer out. {@link McpFilter} has let the caller in and turned away everything else.
 */
@Path("/")
@ApplicationScoped
public class McpResource {

  @Inject Tools tools;
  @Inject ServletContext context;

  // injected once: as a method parameter it would be looked up anew for each call
  @Inject HttpServletRequest request;

  private McpExchange exchange;

  @PostConstruct
  void assemble() {
    String version = ProductVersion.read(context.getResourceAsStream(ProductVersion.PATH));
    ServerIdentity identity = new ServerIdentity(version);
    ToolsHandler handler = new ToolsHandler(tools);
    exchange = new McpExchange(new LegacyEra(handler, identity), new ModernEra(handler, identity));
  }

  /** Takes the bytes as they are: the two servers bind JSON differently. */
  @POST
  public Response post(InputStream body) throws IOException {
    McpCall call = (McpCall) request.getAttribute(McpCall.ATTRIBUTE);
    if (call == null) {
      throw new IllegalStateException("a request came past the filter");
    }
    Optional<byte[]> bytes = RequestBody.read(body, call.declaredLength());
    if (bytes.isEmpty()) {
      return response(413, RpcAnswer.error(RpcFailure.invalidRequest("The message is too large.")));
    }
    RpcAnswer answer = exchange.answer(call.caller(), call.headers(), bytes.get());
    return answer.body().isPresent()
        ? response(answer.status(), answer.body().get())
        : Response.status(answer.status()).build();
  }

  static Response response(int status, Object json) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Json.write(json))
        .build();
  }
}
