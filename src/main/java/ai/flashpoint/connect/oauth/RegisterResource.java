package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.client.Registration;
import ai.flashpoint.connect.client.RegistrationRefused;
import ai.flashpoint.connect.client.RegistrationRequest;
import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * Dynamic client registration (RFC 7591 section 3). The content type does not matter, the JSON
 * does.
 */
@Path("/register")
@RequestScoped
public class RegisterResource {

  @Inject Registration registration;

  @POST
  public Response register(InputStream body) throws IOException {
    ClientMetadata metadata;
    try {
      metadata =
          RegistrationRequest.read(
              Json.read(RequestBody.read(body, RequestBody.REGISTRATION_LIMIT)));
    } catch (JsonProcessingException e) {
      throw OAuthFailure.of("invalid_client_metadata", "The body is not JSON");
    } catch (RegistrationRefused refused) {
      throw OAuthFailure.of(refused.code().wire(), refused.getMessage());
    }
    Clients.Registered registered = registration.register(metadata);
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .entity(Json.write(answer(metadata, registered)))
        .build();
  }

  /**
   * The metadata as this installation sent it: a shared client may have been registered with
   * another loopback port.
   */
  private static ObjectNode answer(ClientMetadata metadata, Clients.Registered registered) {
    ObjectNode answer =
        Json.object()
            .put("client_id", registered.client().id().value())
            .put("client_id_issued_at", registered.client().createdAt().getEpochSecond());
    registered
        .secret()
        .ifPresent(
            secret ->
                answer.put("client_secret", secret.reveal()).put("client_secret_expires_at", 0));
    answer.put("client_name", metadata.name());
    metadata.redirectUris().forEach(answer.putArray("redirect_uris")::add);
    metadata.grantTypes().forEach(answer.putArray("grant_types")::add);
    answer.putArray("response_types").add("code");
    AuthMethod method = metadata.authMethod();
    return answer.put("token_endpoint_auth_method", method.wire());
  }
}
