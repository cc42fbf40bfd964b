package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.session.SigningKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The public keys (RFC 7517 section 5). */
@Path("/jwks")
@RequestScoped
public class JwksResource {

  @Inject SigningKeys keys;

  @GET
  public Response jwks() {
    return Response.ok(Json.write(keys.published()), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "max-age=300")
        .build();
  }
}
