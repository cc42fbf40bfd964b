package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.ClientSettings;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.TeamAddress;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Discovery: protected resource metadata (RFC 9728) with the path inserted and at the root, and
 * authorization server metadata (RFC 8414). Clients compare these strings byte for byte.
 */
@Path("/")
@RequestScoped
public class MetadataResource {

  @Inject PublicUrls urls;
  @Inject ClientSettings clients;

  @GET
  @Path("oauth-protected-resource{path:(/mcp/?)?}")
  public Response protectedResource() {
    return protectedResource(urls.resource());
  }

  /** For any slug, so that nobody learns which teams there are. */
  @GET
  @Path("oauth-protected-resource/t/{slug}/mcp{slash:/?}")
  public Response teamResource(@PathParam("slug") String slug) {
    if (!TeamAddress.isSlug(slug)) {
      throw new NotFoundException();
    }
    return protectedResource(urls.resource(slug));
  }

  private Response protectedResource(String resource) {
    ObjectNode metadata = Json.object().put("resource", resource);
    metadata.putArray("authorization_servers").add(urls.issuer());
    metadata.putArray("bearer_methods_supported").add("header");
    metadata.putArray("scopes_supported").add(Scopes.MCP);
    metadata.put("resource_name", "Flashpoint Connect").put("resource_documentation", urls.at("/"));
    return answer(metadata);
  }

  @GET
  @Path("oauth-authorization-server")
  public Response authorizationServer() {
    ObjectNode metadata =
        Json.object()
            .put("issuer", urls.issuer())
            .put("authorization_endpoint", urls.at("/oauth/authorize"))
            .put("token_endpoint", urls.at("/oauth/token"))
            .put("registration_endpoint", urls.at("/oauth/register"))
            .put("revocation_endpoint", urls.at("/oauth/revoke"))
            .put("pushed_authorization_request_endpoint", urls.at("/oauth/par"))
            .put("jwks_uri", urls.at("/oauth/jwks"));
    metadata.putArray("scopes_supported").add(Scopes.MCP).add(Scopes.OFFLINE_ACCESS);
    metadata.putArray("response_types_supported").add("code");
    metadata.putArray("response_modes_supported").add("query");
    metadata.putArray("grant_types_supported").add("authorization_code").add("refresh_token");
    addMethods(metadata, "token_endpoint_auth_methods_supported");
    addMethods(metadata, "revocation_endpoint_auth_methods_supported");
    metadata.putArray("code_challenge_methods_supported").add("S256");
    metadata.put("require_pushed_authorization_requests", false);
    metadata.put("authorization_response_iss_parameter_supported", true);
    if (clients.documents() != ClientSettings.Mode.OFF) {
      metadata.put("client_id_metadata_document_supported", true);
    }
    metadata.putArray("protected_resources").add(urls.resource());
    metadata.put("service_documentation", urls.at("/"));
    return answer(metadata);
  }

  private static void addMethods(ObjectNode metadata, String member) {
    for (AuthMethod method :
        List.of(AuthMethod.NONE, AuthMethod.CLIENT_SECRET_BASIC, AuthMethod.CLIENT_SECRET_POST)) {
      metadata.withArray(member).add(method.wire());
    }
  }

  private static Response answer(ObjectNode metadata) {
    return Response.ok(Json.write(metadata), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "max-age=300")
        .build();
  }
}
