package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.client.Registration;
import ai.flashpoint.connect.common.RequestOrigin;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Source;
import ai.flashpoint.connect.quota.Admission;
import ai.flashpoint.connect.quota.RateLimits;
import ai.flashpoint.connect.session.RefreshRotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Asks the rate limits, and notes each that refuses. */
@ApplicationScoped
public class CheckLimits {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject RateLimits limits;
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
    if (!source().limited()) {
      return;
    }
    pass(
        registration.isKnown(metadata) ? limits.registerKnown(source()) : limits.register(source()),
        "register");
  }

  /**
   * Before a token request.
   *
   * @throws OAuthFailure 429 if too many of this client and source have failed
   */
  public void token(Parameters form) {
    pass(limits.token(client(form), source()), "token failures");
  }

  /** A token request failed for a reason that the client answers for. */
  public void tokenFailed(Parameters form, OAuthFailure failure) {
    // Failed authentication and refused grants note themselves, with the client
    if (failure.status() != 401
        && failure.status() != 429
        && !failure.code().equals("invalid_grant")) {
      audit.note(AuditEvent.of(AuditKind.TOKEN_REFUSED, failure.code()));
    }
    limits.tokenFailed(client(form), source());
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

  private static String client(Parameters form) {
    return form.one("client_id").orElse("");
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
