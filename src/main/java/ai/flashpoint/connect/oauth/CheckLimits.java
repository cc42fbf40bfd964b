package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.client.Registration;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.RequestOrigin;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Source;
import ai.flashpoint.connect.quota.Admission;
import ai.flashpoint.connect.quota.RateLimits;
import ai.flashpoint.connect.quota.SharedLimits;
import ai.flashpoint.connect.session.RefreshRotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the rate limits, and notes each that refuses. */
@ApplicationScoped
public class CheckLimits {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject RateLimits limits;
  @Inject SharedLimits shared;
  @Inject Registration registration;
  @Inject RefreshRotation refreshes;
  @Inject Audit audit;

  /**
   * Before an authorization request by browser.
   *
   * @return how long to wait; empty if it may be looked at
   */
  public Optional<Duration> authorize() {
    return refused(limits.authorize(source()), "authorize");
  }

  /**
   * Before a pushed authorization request.
   *
   * @throws OAuthFailure 429
   */
  public void push() {
    pass(limits.authorize(source()), "push");
  }

  /**
   * Before a registration.
   *
   * @throws OAuthFailure 429
   */
  public void register(ClientMetadata metadata) {
    if (registration.isKnown(metadata)) {
      pass(limits.registerKnown(source()), "register");
    } else {
      pass(limits.register(source()), "register");
      pass(shared.registration(), "register-total");
    }
  }

  /**
   * Answers a request that a client signs in for, and counts and notes it if it fails.
   *
   * @param authorization the {@code Authorization} header, if there is one
   * @throws OAuthFailure 429 if too many of this client and source have failed; else the answer's
   */
  public Response counting(
      Optional<String> authorization, Parameters form, Supplier<Response> answer) {
    String client = Credentials.claimed(authorization, form);
    pass(limits.token(client, source()), "token failures");
    try {
      return answer.get();
    } catch (OAuthFailure e) {
      if (e.retryAfter().isEmpty()) {
        limits.tokenFailed(client, source());
        note(e);
      }
      throw e;
    }
  }

  /** Failed authentication and refused grants note themselves, with the client. */
  private void note(OAuthFailure failure) {
    if (failure.status() != 401 && !failure.code().equals("invalid_grant")) {
      audit.note(AuditEvent.of(AuditKind.TOKEN_REFUSED, failure.code()));
    }
  }

  /**
   * Before an introspection.
   *
   * @throws OAuthFailure 429
   */
  public void introspect(ClientId client) {
    pass(limits.introspect(client), "introspect");
  }

  /**
   * Before a nonce for a wallet.
   *
   * @throws OAuthFailure 429
   */
  public void walletNonce() {
    pass(limits.walletNonce(source()), "wallet-nonce");
    pass(shared.walletNonce(), "wallet-nonce-total");
  }

  /**
   * Before a wallet's signature is looked at.
   *
   * @throws OAuthFailure 429
   */
  public void wallet(String address) {
    pass(limits.wallet(address, source()), "wallet");
  }

  /**
   * Before a refresh.
   *
   * @throws OAuthFailure 429
   */
  public void refresh(Secret token) {
    Source source = source();
    if (source.limited()) {
      refreshes
          .sessionOf(token)
          .ifPresent(session -> pass(limits.refresh(session, source), "refresh"));
    }
  }

  private static Source source() {
    return RequestOrigin.current().source();
  }

  private void pass(Admission admission, String what) {
    Optional<Duration> wait = refused(admission, what);
    if (wait.isPresent()) {
      throw OAuthFailure.later(TOO_MANY_REQUESTS, wait.get());
    }
  }

  private Optional<Duration> refused(Admission admission, String what) {
    if (admission instanceof Admission.Refused refused) {
      audit.note(AuditEvent.of(AuditKind.LIMIT_HIT, what));
      return Optional.of(refused.retryAfter());
    }
    return Optional.empty();
  }
}
