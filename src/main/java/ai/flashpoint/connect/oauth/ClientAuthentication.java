package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.AssertionCheck;
import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientAssertions;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.common.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Identifies and authenticates the client of a machine endpoint (OAuth 2.1 section 2.4), by exactly
 * one method, which is one of those it registered.
 */
@ApplicationScoped
public class ClientAuthentication {

  @Inject Clients clients;
  @Inject ClientAssertions assertions;
  @Inject Audit audit;

  /**
   * The client.
   *
   * @param authorization the {@code Authorization} header, if there is one
   * @throws OAuthFailure {@code invalid_client} or, for two methods at once, {@code
   *     invalid_request}
   */
  public Client authenticate(Optional<String> authorization, Parameters form) {
    return authenticate(read(authorization, form));
  }

  /**
   * A client that proved who it is.
   *
   * @throws OAuthFailure {@code invalid_client} for public clients too
   */
  public Client authenticateConfidential(Optional<String> authorization, Parameters form) {
    Credentials credentials = read(authorization, form);
    if (credentials instanceof Credentials.Open) {
      failed(Optional.empty(), "public client");
      throw OAuthFailure.invalidClient(false);
    }
    return authenticate(credentials);
  }

  /** Whether a request brings anything that would authenticate a client. */
  static boolean isTried(Optional<String> authorization, Parameters form) {
    return authorization.isPresent()
        || form.has("client_secret")
        || form.has("client_assertion")
        || form.has("client_assertion_type");
  }

  private Credentials read(Optional<String> authorization, Parameters form) {
    try {
      return Credentials.of(authorization, form);
    } catch (OAuthFailure e) {
      if (e.status() == 401) {
        failed(Optional.empty(), "no credentials that can be read");
      }
      throw e;
    }
  }

  private Client authenticate(Credentials credentials) {
    if (credentials instanceof Credentials.Signed signed) {
      return bySignature(signed);
    }
    return credentials instanceof Credentials.Shared shared
        ? bySecret(shared)
        : known(((Credentials.Open) credentials).id(), AuthMethod.NONE, false);
  }

  private Client bySecret(Credentials.Shared shared) {
    boolean basic = shared.method() == AuthMethod.CLIENT_SECRET_BASIC;
    Client client = known(shared.id(), shared.method(), basic);
    if (!client.hasSecret(shared.secret())) {
      failed(Optional.of(client.id()), "wrong secret");
      throw OAuthFailure.invalidClient(basic);
    }
    return client;
  }

  private Client known(String id, AuthMethod method, boolean basic) {
    Optional<Client> client = clients.recall(new ClientId(id));
    Optional<String> problem =
        client.isEmpty()
            ? Optional.of("unknown client")
            : client.get().blocked()
                ? Optional.of("blocked client")
                : client.get().metadata().authMethods().contains(method)
                    ? Optional.empty()
                    : Optional.of("not the client's method");
    if (problem.isPresent()) {
      failed(client.map(Client::id), problem.get());
      throw OAuthFailure.invalidClient(basic);
    }
    return client.orElseThrow();
  }

  private Client bySignature(Credentials.Signed signed) {
    AssertionCheck check = assertions.check(signed.assertion(), signed.id());
    if (check instanceof AssertionCheck.Accepted accepted) {
      return accepted.client();
    }
    if (check instanceof AssertionCheck.Later later) {
      // Nothing is wrong with the client: on invalid_client (RFC 6749 section 5.2, RFC 7523 section
      // 3.2) it would give up what it holds, and 429 would blame it for what others asked
      throw OAuthFailure.later(503, later.retryAfter());
    }
    AssertionCheck.Refused refused = (AssertionCheck.Refused) check;
    failed(refused.client(), "assertion: " + refused.reason());
    throw OAuthFailure.invalidClient(false);
  }

  /** Names only clients that exist: anything else is whatever somebody sent. */
  private void failed(Optional<ClientId> client, String detail) {
    AuditEvent event = AuditEvent.of(AuditKind.CLIENT_AUTHENTICATION_FAILED, detail);
    audit.note(client.map(event::client).orElse(event));
  }
}
