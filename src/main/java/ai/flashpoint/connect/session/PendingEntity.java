package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.PendingId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code pending_authorizations}. */
@Entity
@Table(name = "pending_authorizations")
@Cacheable(false)
public class PendingEntity {

  @Id private String id;

  @Column(name = "browser_hash")
  private String browserHash;

  @Enumerated(EnumType.STRING)
  private PendingAuthorization.Stage stage;

  @Embedded private AccessTerms terms;

  @Enumerated(EnumType.STRING)
  @Column(name = "client_kind")
  private ClientKind clientKind;

  private String state;

  @Column(name = "code_challenge")
  private String codeChallenge;

  @Column(name = "login_hint")
  private String loginHint;

  @Column(name = "signed_in_after")
  private OffsetDateTime signedInAfter;

  @Column(name = "select_account")
  private boolean selectAccount;

  @Column(name = "ui_locales")
  private String uiLocales;

  @Convert(converter = NullableUuid.class)
  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "authenticated_at")
  private OffsetDateTime authenticatedAt;

  private Boolean approved;

  @Convert(converter = NullableUuid.class)
  @Column(name = "team_id")
  private UUID teamId;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected PendingEntity() {}

  PendingEntity(
      PendingId id,
      Secret browser,
      AuthorizationRequest request,
      Instant createdAt,
      Instant expiresAt) {
    this.id = id.value();
    this.browserHash = browser.hash();
    this.stage = PendingAuthorization.Stage.NEW;
    this.terms = new AccessTerms(request);
    this.clientKind = request.clientKind();
    this.state = request.state().orElse(null);
    this.codeChallenge = request.codeChallenge();
    this.loginHint = request.loginHint().orElse(null);
    this.signedInAfter = request.signedInAfter().map(Times::column).orElse(null);
    this.selectAccount = request.selectAccount();
    this.uiLocales = request.uiLocales().orElse(null);
    this.createdAt = Times.column(createdAt);
    this.expiresAt = Times.column(expiresAt);
  }

  boolean belongsTo(Secret browser) {
    return Secret.of(browserHash).matches(browser.hash());
  }

  PendingAuthorization.Stage stage() {
    return stage;
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt.toInstant());
  }

  void authenticate(UserId user, Instant at) {
    stage = PendingAuthorization.Stage.AUTHENTICATED;
    userId = user.value();
    authenticatedAt = Times.column(at);
  }

  boolean isAuthenticatedAs(UserId user) {
    return user.value().equals(userId);
  }

  void decide(Decision decision) {
    stage = PendingAuthorization.Stage.DECIDED;
    approved = decision instanceof Decision.Approved;
    teamId = decision instanceof Decision.Approved approval ? approval.team().value() : null;
  }

  void consume() {
    stage = PendingAuthorization.Stage.CONSUMED;
  }

  AuthorizationRequest request() {
    return new AuthorizationRequest(
        terms.client(),
        clientKind,
        terms.clientName(),
        terms.redirectUri(),
        Optional.ofNullable(state),
        codeChallenge,
        terms.scope(),
        terms.resource(),
        terms.teamSlug(),
        Optional.ofNullable(loginHint),
        Optional.ofNullable(Times.instant(signedInAfter)),
        selectAccount,
        Optional.ofNullable(uiLocales));
  }

  /** What was decided; only from stage DECIDED on. */
  Decision decision() {
    return approved
        ? new Decision.Approved(new UserId(userId), new TeamId(teamId), authenticatedAt.toInstant())
        : new Decision.Denied();
  }

  PendingAuthorization toPending() {
    return new PendingAuthorization(
        new PendingId(id),
        stage,
        request(),
        Optional.ofNullable(userId).map(UserId::new),
        expiresAt.toInstant());
  }
}
