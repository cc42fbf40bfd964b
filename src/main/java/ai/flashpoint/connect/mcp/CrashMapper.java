package ai.flashpoint.connect.mcp;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever else escapes: a JSON-RPC error with a reference, the stack goes to the log. */
@Provider
public class CrashMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable exception) {
    return McpResource.response(500, RpcAnswer.error(Fault.log("request", exception)));
  }
}
