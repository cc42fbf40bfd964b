package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.ClientAssertions;
import ai.flashpoint.connect.client.ClientSettings;
import ai.flashpoint.connect.client.Registration;
import ai.flashpoint.connect.client.WalletClient;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Languages;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.TeamAddress;
import ai.flashpoint.connect.session.wallet.WalletSettings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Discovery: protected resource metadata (RFC 9728) with the path inserted and at the root, and
 * authorization server metadata (RFC 8414). Clients compare these strings byte for byte.
 */
@Path("/")
@RequestScoped
public class MetadataResource {

  @Inject PublicUrls urls;
  @Inject Registration registration;
  @Inject ClientSettings clients;
  @Inject WalletSettings wallets;

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
            .put("revocation_endpoint", urls.at("/oauth/revoke"))
            .put("introspection_endpoint", urls.at("/oauth/introspect"))
            .put("pushed_authorization_request_endpoint", urls.at("/oauth/par"))
            .put("jwks_uri", urls.at("/oauth/jwks"));
    if (registration.isOffered()) {
      metadata.put("registration_endpoint", urls.at("/oauth/register"));
    }
    metadata.putArray("scopes_supported").add(Scopes.MCP).add(Scopes.OFFLINE_ACCESS);
    metadata.putArray("response_types_supported").add("code");
    metadata.putArray("response_modes_supported").add("query");
    metadata
        .putArray("grant_types_supported")
        .add("authorization_code")
        .add("refresh_token")
        .add("client_credentials");
    if (wallets.offered()) {
      metadata.withArray("grant_types_supported").add(WalletClient.GRANT_TYPE);
      metadata.put("wallet_nonce_endpoint", urls.at("/oauth/wallet/nonce"));
    }
    addMethods(metadata, "token_endpoint", AuthMethod.values());
    addMethods(metadata, "revocation_endpoint", AuthMethod.values());
    addMethods(
        metadata,
        "introspection_endpoint",
        AuthMethod.CLIENT_SECRET_BASIC,
        AuthMethod.CLIENT_SECRET_POST,
        AuthMethod.PRIVATE_KEY_JWT);
    metadata.putArray("code_challenge_methods_supported").add("S256");
    Languages.SUPPORTED.forEach(
        language -> metadata.withArray("ui_locales_supported").add(language.toLanguageTag()));
    metadata.put("require_pushed_authorization_requests", false);
    metadata.put("authorization_response_iss_parameter_supported", true);
    if (clients.documents() != ClientSettings.Mode.OFF) {
      metadata.put("client_id_metadata_document_supported", true);
    }
    metadata.putArray("protected_resources").add(urls.resource());
    metadata.put("service_documentation", urls.at("/"));
    return answer(metadata);
  }

  private static void addMethods(ObjectNode metadata, String endpoint, AuthMethod... methods) {
    for (AuthMethod method : methods) {
      metadata.withArray(endpoint + "_auth_methods_supported").add(method.wire());
    }
    ClientAssertions.ALGORITHMS.forEach(
        metadata.putArray(endpoint + "_auth_signing_alg_values_supported")::add);
  }

  private static Response answer(ObjectNode metadata) {
    return Response.ok(Json.write(metadata), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "max-age=300")
        .build();
  }
}
