package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.client.WalletClient;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.session.CodeExchange;
import ai.flashpoint.connect.session.GrantedTeams;
import ai.flashpoint.connect.session.RefreshRotation;
import ai.flashpoint.connect.session.ServiceSessions;
import ai.flashpoint.connect.session.TokenOutcome;
import ai.flashpoint.connect.session.WalletSignIn;
import ai.flashpoint.connect.session.wallet.ReadMessage;
import ai.flashpoint.connect.session.wallet.SignInMessage;
import ai.flashpoint.connect.session.wallet.WalletSettings;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/** The token endpoint (OAuth 2.1 section 3.2). */
@Path("/token")
@RequestScoped
public class TokenResource {

  private static final Logger LOG = System.getLogger(TokenResource.class.getName());

  @Inject ClientAuthentication authentication;
  @Inject CodeExchange codes;
  @Inject RefreshRotation refreshes;
  @Inject ServiceSessions services;
  @Inject WalletSignIn walletSignIn;
  @Inject WalletSettings wallets;
  @Inject GrantedTeams teams;
  @Inject PublicUrls urls;
  @Inject Audit audit;
  @Inject CheckLimits limits;

  @POST
  public Response token(
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
    String grantType = form.required("grant_type");
    if (grantType.equals(WalletClient.GRANT_TYPE) && wallets.offered()) {
      if (ClientAuthentication.isTried(authorization, form)) {
        throw OAuthFailure.invalidRequest("A wallet signs in without client authentication");
      }
      return render(WalletClient.ID, signIn(form));
    }
    Client client = authentication.authenticate(authorization, form);
    TokenOutcome outcome =
        switch (grantType) {
          case "authorization_code" -> exchange(client, form);
          case "refresh_token" -> refresh(client, form);
          case "client_credentials" -> serve(client, form);
          default ->
              throw OAuthFailure.of(
                  "unsupported_grant_type", "The metadata lists the grant types that are served");
        };
    return render(client.id(), outcome);
  }

  private TokenOutcome exchange(Client client, Parameters form) {
    Secret code = Secret.of(form.required("code"));
    Resources.Target target =
        new Resources(urls)
            .target(form.all("resource"))
            .orElseThrow(() -> OAuthFailure.of("invalid_target", "resource is not served here"));
    if (!teams.fitCode(target.teamSlug(), code)) {
      return new TokenOutcome.InvalidGrant("code of another team than the resource");
    }
    return codes.exchange(
        client,
        code,
        form.one("redirect_uri"),
        // Without a verifier the code cannot be proven: the same answer as for a wrong one
        Secret.of(form.one("code_verifier").orElse("")));
  }

  private TokenOutcome refresh(Client client, Parameters form) {
    Secret token = Secret.of(form.required("refresh_token"));
    limits.refresh(token);
    Optional<Resources.Target> target = new Resources(urls).target(form.all("resource"));
    // Assistants cannot leave invalid_target on a refresh; invalid_grant makes them connect again
    if (target.isEmpty() || !teams.fitRefreshToken(target.get().teamSlug(), token)) {
      return new TokenOutcome.InvalidGrant("resource that is foreign or of another team");
    }
    Optional<String> scope = form.one("scope");
    if (scope.filter(text -> !Scopes.wellFormed(text)).isPresent()) {
      return new TokenOutcome.InvalidScope();
    }
    return refreshes.refresh(client, token, Scopes.known(scope));
  }

  /** Only for clients that an operator declared as somebody, and that proved who they are. */
  private TokenOutcome serve(Client client, Parameters form) {
    if (client.kind() != ClientKind.PRE_REGISTERED
        || client.agent().isEmpty()
        || client.metadata().authMethods().contains(AuthMethod.NONE)) {
      throw OAuthFailure.of(
          "unauthorized_client", "The client may not use the client credentials grant");
    }
    if (new Resources(urls).target(form.all("resource")).isEmpty()) {
      throw OAuthFailure.of("invalid_target", "resource is not served here");
    }
    Optional<String> scope = form.one("scope");
    if (scope.filter(text -> !Scopes.wellFormed(text)).isPresent()) {
      return new TokenOutcome.InvalidScope();
    }
    // There is no refreshing that anybody could ask for offline access to
    return services.token(client, Scopes.MCP);
  }

  /** There is no client to authenticate: the wallet's signature is the whole proof. */
  private TokenOutcome signIn(Parameters form) {
    SignInMessage message =
        ReadMessage.of(form.required("message"))
            .orElseThrow(
                () -> OAuthFailure.invalidRequest("message must be exactly one EIP-4361 message"));
    String signature = form.required("signature");
    Resources.Target target =
        new Resources(urls)
            .target(form.all("resource"))
            .orElseThrow(() -> OAuthFailure.of("invalid_target", "resource is not served here"));
    if (form.one("scope").filter(text -> !Scopes.wellFormed(text)).isPresent()) {
      return new TokenOutcome.InvalidScope();
    }
    limits.wallet(message.address().toLowerCase(Locale.ROOT));
    WalletSignIn.Outcome outcome =
        walletSignIn.token(message, signature, form.one("team").or(target::teamSlug), Scopes.MCP);
    if (outcome instanceof WalletSignIn.Outcome.Answered answered) {
      return answered.outcome();
    }
    throw OAuthFailure.invalidRequest("The address serves several teams: team is required");
  }

  private Response render(ClientId client, TokenOutcome outcome) {
    if (outcome instanceof TokenOutcome.Issued issued) {
      ObjectNode body =
          Json.object()
              .put("access_token", issued.accessToken().reveal())
              .put("token_type", "Bearer")
              .put("expires_in", issued.expiresIn().toSeconds());
      issued.refreshToken().ifPresent(token -> body.put("refresh_token", token.reveal()));
      body.put("scope", issued.scope());
      return Response.ok(Json.write(body), MediaType.APPLICATION_JSON_TYPE)
          .header("Cache-Control", "no-store")
          .header("Pragma", "no-cache")
          .build();
    }
    if (outcome instanceof TokenOutcome.InvalidGrant refused) {
      LOG.log(Level.INFO, "Token refused for client {0}: {1}", client, refused.reason());
      audit.note(AuditEvent.of(AuditKind.TOKEN_REFUSED, refused.reason()).client(client));
      throw OAuthFailure.invalidGrant();
    }
    throw OAuthFailure.of("invalid_scope", "More scope was asked for than was granted");
  }
}
