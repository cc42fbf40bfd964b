package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Secret;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Every failure of a machine endpoint as JSON: OAuth's own, the container's and bugs. */
@Provider
public class OAuthErrors implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(OAuthErrors.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    ErrorAnswer answer = answer(failure);
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Json.write(answer.body()));
    answer.headers().forEach(response::header);
    return response.build();
  }

  private static ErrorAnswer answer(Throwable failure) {
    if (failure instanceof OAuthFailure refusal) {
      return ErrorAnswer.refused(refusal);
    }
    if (failure instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
      Response original = http.getResponse();
      return ErrorAnswer.ofContainer(
          original.getStatus(),
          original.getStatusInfo().getReasonPhrase(),
          Optional.ofNullable(original.getHeaderString("Allow")));
    }
    if (failure instanceof IOException) {
      LOG.log(Level.DEBUG, "A request body was not read to its end", failure);
      return ErrorAnswer.ofContainer(408, "The body did not arrive", Optional.empty());
    }
    String reference = Secret.randomText(9);
    LOG.log(Level.ERROR, "OAuth endpoint failed, reference " + reference, failure);
    return ErrorAnswer.broken(reference);
  }
}
