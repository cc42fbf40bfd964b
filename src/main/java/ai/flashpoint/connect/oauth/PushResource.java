package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.oauth.AuthorizeChecks.Checked;
import ai.flashpoint.connect.session.PushedRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Pushed authorization requests (RFC 9126): the client leaves its request here, checked like one
 * that comes by browser, and sends the browser with a reference.
 */
@Path("/par")
@RequestScoped
public class PushResource {

  private static final Set<String> CREDENTIALS =
      Set.of("client_secret", "client_assertion", "client_assertion_type");

  @Inject ClientAuthentication authentication;
  @Inject AuthorizeChecks checks;
  @Inject PushedRequests pushed;
  @Inject CheckLimits limits;

  @POST
  public Response push(
      InputStream body,
      @HeaderParam("Content-Type") String contentType,
      @HeaderParam("Authorization") String authorization,
      @Context UriInfo uri)
      throws IOException {
    limits.push();
    Parameters form = RequestBody.form(body, contentType, uri.getRequestUri().getRawQuery());
    Optional<String> header = Optional.ofNullable(authorization);
    return limits.counting(header, form, () -> answer(form, header));
  }

  private Response answer(Parameters form, Optional<String> authorization) {
    Client client = authentication.authenticate(authorization, form);
    if (form.has("request_uri")) {
      throw OAuthFailure.invalidRequest("request_uri must not be pushed");
    }
    Parameters request = form.without(CREDENTIALS);
    if (checks.ofClient(client, request) instanceof Checked.Refused refused) {
      throw refusal(refused.refusal());
    }
    String encoded = request.encoded();
    // Encoding makes some requests longer than they were sent
    if (encoded.length() > PushedRequests.LONGEST) {
      throw OAuthFailure.of(413, "invalid_request", "The request is too large");
    }
    Secret reference = pushed.push(client.id(), encoded);
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .entity(
            Json.write(
                Json.object()
                    .put("request_uri", reference.reveal())
                    .put("expires_in", PushedRequests.LIFE.toSeconds())))
        .build();
  }

  private static OAuthFailure refusal(AuthorizeRefusal refusal) {
    return refusal.isForClient()
        ? OAuthFailure.of(refusal.code(), refusal.getMessage())
        : OAuthFailure.invalidRequest("redirect_uri is missing or not registered");
  }
}
