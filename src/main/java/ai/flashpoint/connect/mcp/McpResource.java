package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Tools;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
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
  public Response post(@Context HttpServletRequest request, InputStream body) throws IOException {
    Caller caller = (Caller) request.getAttribute(McpFilter.CALLER);
    if (caller == null) {
      throw new IllegalStateException("a request came past the filter");
    }
    Optional<byte[]> bytes = RequestBody.read(body, request.getContentLengthLong());
    if (bytes.isEmpty()) {
      return response(413, RpcAnswer.error(RpcFailure.invalidRequest("The message is too large.")));
    }
    McpHeaders headers = McpHeaders.of(RequestHead.of(request));
    RpcAnswer answer = exchange.answer(caller, headers, bytes.get());
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
