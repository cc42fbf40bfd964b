package ai.flashpoint.connect.session;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.PendingId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.session.PendingAuthorization.Stage;
import ai.flashpoint.connect.team.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parked authorization requests: {@code oauth} parks and resumes them, {@code signin} answers them.
 * Each belongs to one browser and moves NEW → AUTHENTICATED → DECIDED → CONSUMED; a row lock makes
 * each step happen once.
 */
@ApplicationScoped
@Transactional
public class PendingAuthorizations {

  /** A parked request and the secret that goes into the browser's cookie. */
  public record Parked(PendingId id, Secret browser) {}

  private static final Pattern IDS = Pattern.compile("[A-Za-z0-9_-]{16,32}");

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject SessionSettings settings;
  @Inject Directory directory;
  @Inject Audit audit;

  public Parked park(AuthorizationRequest request) {
    Parked parked = new Parked(new PendingId(Secret.randomText(12)), Secret.random());
    Instant now = clock.instant();
    entities.persist(
        new PendingEntity(
            parked.id(), parked.browser(), request, now, now.plus(settings.pending())));
    return parked;
  }

  /** The request, if it lives and belongs to this browser. */
  public Optional<PendingAuthorization> find(PendingId id, Secret browser) {
    return load(id, browser, LockModeType.NONE).map(PendingEntity::toPending);
  }

  /**
   * Notes who is signed in already; another person may sign in until the decision. False if it is
   * too late for that, or if the sign-in is older than the request demands.
   */
  public boolean authenticated(PendingId id, Secret browser, UserId user, Instant at) {
    Optional<PendingEntity> pending =
        undecided(id, browser).filter(row -> row.request().acceptsSignIn(at));
    pending.ifPresent(row -> row.authenticate(user, at));
    return pending.isPresent();
  }

  /**
   * Notes who signed in just now because this request asked for it. That is always fresh enough:
   * the request may have been parked by a node whose clock is ahead. False if it is too late.
   */
  public boolean signedInFor(PendingId id, Secret browser, UserId user, Instant at) {
    Optional<PendingEntity> pending = undecided(id, browser);
    pending.ifPresent(row -> row.authenticate(user, at));
    return pending.isPresent();
  }

  private Optional<PendingEntity> undecided(PendingId id, Secret browser) {
    return load(id, browser, LockModeType.PESSIMISTIC_WRITE)
        .filter(row -> row.stage() == Stage.NEW || row.stage() == Stage.AUTHENTICATED);
  }

  /**
   * Takes the person's decision, once, and records it with the decision. An approval counts only
   * from the person who signed in, for a team that they belong to at this moment.
   */
  public boolean decide(PendingId id, Secret browser, Decision decision) {
    Optional<PendingEntity> pending =
        load(id, browser, LockModeType.PESSIMISTIC_WRITE)
            .filter(
                row ->
                    row.stage() == Stage.AUTHENTICATED
                        || (row.stage() == Stage.NEW && decision instanceof Decision.Denied))
            .filter(row -> mayDecide(row, decision));
    pending.ifPresent(
        row -> {
          row.decide(decision);
          audit.record(event(row, decision));
        });
    return pending.isPresent();
  }

  private static AuditEvent event(PendingEntity row, Decision decision) {
    if (decision instanceof Decision.Approved approval) {
      return AuditEvent.of(AuditKind.CONSENT_GIVEN)
          .client(row.request().clientId())
          .user(approval.user())
          .team(approval.team());
    }
    AuditEvent denied = AuditEvent.of(AuditKind.CONSENT_DENIED).client(row.request().clientId());
    return row.toPending().user().map(denied::user).orElse(denied);
  }

  private boolean mayDecide(PendingEntity row, Decision decision) {
    return !(decision instanceof Decision.Approved approval)
        || (row.isAuthenticatedAs(approval.user())
            && directory
                .membership(approval.user(), approval.team())
                .filter(membership -> row.request().isFor(membership.team().slug()))
                .isPresent());
  }

  /** Uses the decision up: issues the code, or says what became of it. */
  public ResumeOutcome resume(PendingId id, Secret browser) {
    Optional<PendingEntity> pending =
        load(id, browser, LockModeType.PESSIMISTIC_WRITE)
            .filter(row -> row.stage() == Stage.DECIDED);
    if (pending.isEmpty()) {
      return new ResumeOutcome.NotResumable();
    }
    PendingEntity row = pending.get();
    row.consume();
    if (row.decision() instanceof Decision.Approved approval
        && directory.membership(approval.user(), approval.team()).isPresent()) {
      Secret code = Secret.random();
      Instant now = clock.instant();
      entities.persist(
          new CodeEntity(code, row.request(), approval, now, now.plus(settings.code())));
      return new ResumeOutcome.CodeIssued(row.request(), code);
    }
    return new ResumeOutcome.AccessDenied(row.request());
  }

  private Optional<PendingEntity> load(PendingId id, Secret browser, LockModeType lock) {
    if (!IDS.matcher(id.value()).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(entities.find(PendingEntity.class, id.value(), lock))
        .filter(row -> row.belongsTo(browser) && !row.isExpired(clock.instant()));
  }
}
