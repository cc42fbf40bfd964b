package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.session.AccessTokens;
import ai.flashpoint.connect.session.LiveState;
import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.session.TokenCheck;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/**
 * Token introspection (RFC 7662) for servers that an operator declared. It knows access tokens for
 * this resource and says of anything else that it is not active, without a reason.
 */
@Path("/introspect")
@RequestScoped
public class IntrospectResource {

  @Inject ClientAuthentication authentication;
  @Inject AccessTokens accessTokens;
  @Inject LiveState live;
  @Inject PublicUrls urls;
  @Inject CheckLimits limits;
  @Inject Audit audit;

  @POST
  public Response introspect(
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
    Client server = authentication.authenticateConfidential(authorization, form);
    if (server.kind() != ClientKind.PRE_REGISTERED) {
      audit.note(
          AuditEvent.of(AuditKind.CLIENT_AUTHENTICATION_FAILED, "not declared by an operator")
              .client(server.id()));
      throw OAuthFailure.invalidClient(authorization.isPresent());
    }
    limits.introspect(server.id());
    return Response.ok(Json.write(answer(form.required("token"))), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }

  private ObjectNode answer(String token) {
    if (!(accessTokens.check(token) instanceof TokenCheck.Valid valid)) {
      return inactive();
    }
    Standing standing = live.standing(valid);
    if (standing instanceof Standing.Unknown unknown) {
      throw OAuthFailure.later(503, unknown.retryAfter());
    }
    return standing instanceof Standing.Ended ? inactive() : active(valid);
  }

  private static ObjectNode inactive() {
    return Json.object().put("active", false);
  }

  private ObjectNode active(TokenCheck.Valid token) {
    return Json.object()
        .put("active", true)
        .put("iss", urls.issuer())
        .put("sub", token.subject())
        .put("aud", urls.resource())
        .put("client_id", token.client().value())
        .put("scope", token.scope())
        .put("token_type", "Bearer")
        .put("exp", token.expiresAt().getEpochSecond())
        .put("iat", token.issuedAt().getEpochSecond())
        .put("jti", token.tokenId())
        .put("team_id", token.team().toString())
        .put("sid", token.session().toString());
  }
}
