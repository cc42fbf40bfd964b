package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Secret;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Every failure of a machine endpoint as JSON: OAuth's own, the container's and bugs. */
@Provider
public class OAuthErrors implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(OAuthErrors.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof OAuthFailure refusal) {
      return refused(refusal);
    }
    if (failure instanceof WebApplicationException http) {
      return http(http.getResponse());
    }
    // 503 rather than 500: clients keep their tokens and come back
    String reference = Secret.randomText(9);
    LOG.log(Level.ERROR, "OAuth endpoint failed, reference " + reference, failure);
    return json(
            503, "temporarily_unavailable", "Something failed on our side, reference " + reference)
        .header("Retry-After", 5)
        .build();
  }

  private static Response refused(OAuthFailure refusal) {
    Response.ResponseBuilder answer = json(refusal.status(), refusal.code(), refusal.getMessage());
    if (refusal.basicChallenge()) {
      answer.header("WWW-Authenticate", "Basic realm=\"Flashpoint\"");
    }
    return answer.build();
  }

  private static Response http(Response original) {
    String code = original.getStatus() == 404 ? "not_found" : "invalid_request";
    Response.ResponseBuilder answer =
        json(original.getStatus(), code, original.getStatusInfo().getReasonPhrase());
    if (original.getHeaderString("Allow") != null) {
      answer.header("Allow", original.getHeaderString("Allow"));
    }
    return answer.build();
  }

  private static Response.ResponseBuilder json(int status, String code, String description) {
    ObjectNode body = Json.object().put("error", code).put("error_description", description);
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .entity(Json.write(body));
  }
}
