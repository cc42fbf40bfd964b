package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.session.AccessTokens;
import ai.flashpoint.connect.session.Sessions;
import ai.flashpoint.connect.session.TokenCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Token revocation (RFC 7009). Either token ends the whole session. Unknown tokens and other
 * clients' tokens get the same 200; the hint does not matter, since the two kinds cannot be
 * mistaken for each other.
 */
@Path("/revoke")
@RequestScoped
public class RevokeResource {

  @Inject ClientAuthentication authentication;
  @Inject Sessions sessions;
  @Inject AccessTokens accessTokens;
  @Inject CheckLimits limits;

  @POST
  public Response revoke(
      InputStream body,
      @HeaderParam("Content-Type") String contentType,
      @HeaderParam("Authorization") String authorization,
      @Context UriInfo uri)
      throws IOException {
    Parameters form = RequestBody.form(body, contentType, uri.getRequestUri().getRawQuery());
    Optional<String> header = Optional.ofNullable(authorization);
    return limits.counting(header, form, () -> answer(form, header));
  }

  private Response answer(Parameters form, Optional<String> authorization) {
    Client client = authentication.authenticate(authorization, form);
    String token = form.required("token");
    if (accessTokens.check(token) instanceof TokenCheck.Valid valid) {
      sessions.revoke(client, valid.session());
    } else {
      sessions.revokeRefreshToken(client, Secret.of(token));
    }
    return Response.ok().header("Cache-Control", "no-store").build();
  }
}
