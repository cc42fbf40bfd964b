package ai.flashpoint.connect.mcp;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses, such as an unknown path below the endpoint: JSON, never a page. */
@Provider
public class RefusalMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException exception) {
    int status = exception.getResponse().getStatus();
    RpcFailure failure = status >= 500 ? Fault.log("request", exception) : Fault.refused(status);
    Response response = McpResource.response(status, RpcAnswer.error(failure));
    return status == 405
        ? Response.fromResponse(response).header("Allow", "POST").build()
        : response;
  }
}
