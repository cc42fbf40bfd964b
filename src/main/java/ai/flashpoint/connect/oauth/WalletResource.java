package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.TeamAddress;
import ai.flashpoint.connect.session.WalletNonces;
import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.session.wallet.WalletSettings;
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
import java.util.Optional;

/**
 * {@code POST /oauth/wallet/nonce}: JSON {@code {"address", "chain_id"?, "team"?}} in, {@code
 * {"nonce", "message", "expires_in"}} out. The message is complete (EIP-4361); its signature goes
 * to the token endpoint.
 */
@Path("/wallet/nonce")
@RequestScoped
public class WalletResource {

  private static final int LIMIT = 4096;

  @Inject WalletSettings settings;
  @Inject WalletNonces nonces;
  @Inject CheckLimits limits;

  @POST
  public Response nonce(InputStream body) throws IOException {
    if (!settings.offered()) {
      throw OAuthFailure.of(404, "not_found", "Wallets cannot sign in here");
    }
    JsonNode request = read(body);
    EthereumAddress address =
        text(request, "address")
            .flatMap(EthereumAddress::parse)
            .orElseThrow(
                () ->
                    OAuthFailure.invalidRequest(
                        "address must be 0x and 40 hex digits, with the right checksum if in mixed"
                            + " case"));
    String chain = chain(request);
    Optional<String> team = text(request, "team");
    if (team.filter(slug -> !TeamAddress.isSlug(slug)).isPresent()) {
      throw OAuthFailure.invalidRequest("team must be a team's short name, as in its address");
    }
    limits.walletNonce();
    WalletNonces.Issued issued = nonces.issue(address, chain, team);
    return Response.ok(
            Json.write(
                Json.object()
                    .put("nonce", issued.nonce())
                    .put("message", issued.message())
                    .put("expires_in", WalletNonces.LIFE.toSeconds())),
            MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }

  private static JsonNode read(InputStream body) throws IOException {
    try {
      JsonNode json = Json.read(RequestBody.read(body, LIMIT));
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw notAnObject();
    }
    throw notAnObject();
  }

  private static OAuthFailure notAnObject() {
    return OAuthFailure.invalidRequest("The body must be a JSON object");
  }

  private static Optional<String> text(JsonNode request, String name) {
    JsonNode value = request.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw OAuthFailure.invalidRequest(name + " must be a string");
    }
    return Optional.of(value.textValue());
  }

  private String chain(JsonNode request) {
    JsonNode value = request.path("chain_id");
    if (value.isMissingNode() || value.isNull()) {
      return settings.chain();
    }
    if (!value.isIntegralNumber() || !settings.chains().contains(value.asText())) {
      throw OAuthFailure.invalidRequest(
          "chain_id must be one of "
              + String.join(", ", settings.chains().stream().sorted().toList()));
    }
    return value.asText();
  }
}
