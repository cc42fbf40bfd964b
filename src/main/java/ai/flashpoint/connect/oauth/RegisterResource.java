package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.client.Registration;
import ai.flashpoint.connect.client.RegistrationRefused;
import ai.flashpoint.connect.client.RegistrationRequest;
import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
  @Inject Audit audit;
  @Inject CheckLimits limits;

  @POST
  public Response register(InputStream body) throws IOException {
    if (!registration.isOffered()) {
      throw OAuthFailure.of(404, "not_found", "Clients cannot register here");
    }
    byte[] json = RequestBody.read(body, RequestBody.REGISTRATION_LIMIT);
    try {
      return answer(Json.read(json));
    } catch (JsonProcessingException e) {
      throw refused("invalid_client_metadata", "The body is not JSON");
    } catch (RegistrationRefused e) {
      throw refused(e.code().wire(), e.getMessage());
    }
  }

  private OAuthFailure refused(String code, String description) {
    audit.note(AuditEvent.of(AuditKind.REGISTRATION_REFUSED, description));
    return OAuthFailure.of(code, description);
  }

  private Response answer(JsonNode body) {
    ClientMetadata metadata = RegistrationRequest.read(body);
    limits.register(metadata);
    Clients.Registered registered = registration.register(metadata);
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .entity(Json.write(RegistrationAnswer.of(body, metadata, registered)))
        .build();
  }
}
