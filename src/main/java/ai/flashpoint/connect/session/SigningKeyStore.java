package ai.flashpoint.connect.session;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.StartQueue;
import com.nimbusds.jose.jwk.JWK;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The signing keys in the database, private parts sealed under {@code flashpoint.secret-key}. All
 * that changes a key's life happens here, with every other node waiting: so each change is made
 * once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SigningKeyStore {

  private static final Logger LOG = System.getLogger(SigningKeyStore.class.getName());

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Seal seal;
  @Inject KeySettings settings;
  @Inject Audit audit;

  /** When which key does what. */
  List<KeyLife> lives() {
    return rows().stream().map(SigningKeyEntity::life).toList();
  }

  /** The keys that count, with their private parts, by their lives. */
  Map<KeyLife, JWK> all() {
    Map<KeyLife, JWK> keys = new LinkedHashMap<>();
    rows().stream()
        .filter(row -> !row.life().removed())
        .forEach(row -> keys.put(row.life(), open(row)));
    return keys;
  }

  /**
   * Makes the key that is due and deletes those that are over, unless another node is at work: it
   * may take long, and a node that waits hears nothing.
   */
  void workUnlessBusy() {
    if (StartQueue.tryEnter(entities)) {
      work();
    }
  }

  private void work() {
    Instant now = clock.instant();
    KeyCalendar calendar = calendar();
    calendar.removed().forEach(this::dispose);
    calendar.expired(now).forEach(this::retire);
    calendar.nextIsDue(now).ifPresent(from -> create(from, now));
  }

  /** Works, and begins with a key of the configured algorithm if there is none. */
  void begin() {
    // First of all, so that nothing is made under a wrong secret key
    all();
    StartQueue.enter(entities);
    // What was read before the wait may have changed since
    entities.clear();
    work();
    Instant now = clock.instant();
    if (!calendar().isOfTheRightAlgorithm(now)) {
      create(now.plus(KeySettings.PUBLISHED_BEFORE), now);
    }
  }

  /** Plans a new key by hand, or brings the planned one forward. */
  void rotate() {
    StartQueue.enter(entities);
    Instant now = clock.instant();
    Optional<KeyLife> planned = calendar().planned(now);
    if (planned.isEmpty()) {
      create(now.plus(KeySettings.PUBLISHED_BEFORE), now);
      return;
    }
    Instant ready = planned.get().createdAt().plus(KeySettings.PUBLISHED_BEFORE);
    Instant from = ready.isAfter(now) ? ready : now;
    if (from.isBefore(planned.get().signsFrom())) {
      SigningKeyEntity row = entities.find(SigningKeyEntity.class, planned.get().kid());
      row.signFrom(from);
      takesOver(row, from);
    }
  }

  /** The same for an operator, who is recorded. */
  void rotate(UserId by) {
    StartQueue.enter(entities);
    entities.clear();
    String before = described();
    rotate();
    changed("rotated", before, by);
  }

  /** Removes a key for an operator, who is recorded; false if it is unknown. */
  boolean remove(String kid, UserId by) {
    StartQueue.enter(entities);
    entities.clear();
    String before = described();
    boolean removed = remove(kid);
    if (removed) {
      changed("removed " + kid, before, by);
    }
    return removed;
  }

  private void changed(String what, String before, UserId by) {
    audit.record(
        AuditEvent.of(
                AuditKind.ADMIN_CHANGED,
                "signing key " + what + "; before: " + before + "; after: " + described())
            .user(by));
  }

  private String described() {
    return lives().stream()
        .map(key -> key.kid().substring(0, 8) + " from " + key.signsFrom())
        .collect(Collectors.joining(", "));
  }

  /** Removes a key in an emergency, and makes another one if it was the last; false if unknown. */
  boolean remove(String kid) {
    StartQueue.enter(entities);
    Optional<KeyLife> life =
        calendar().keys().stream().filter(key -> key.kid().equals(kid)).findFirst();
    life.ifPresent(this::dispose);
    work();
    return life.isPresent();
  }

  private void create(Instant from, Instant now) {
    JWK pair = SigningKey.generate(settings.algorithm());
    String kid = pair.getKeyID();
    SigningKeyEntity row =
        new SigningKeyEntity(
            kid,
            pair.getAlgorithm().getName(),
            pair.toPublicJWK().toJSONString(),
            seal.seal(pair.toJSONString(), kid),
            now,
            from);
    entities.persist(row);
    takesOver(row, from);
    audit.record(
        AuditEvent.of(
            AuditKind.KEY_ROTATED, "key " + kid + " signs from " + row.life().signsFrom()));
    LOG.log(Level.INFO, "Signing key {0} made; it signs from {1}", kid, row.life().signsFrom());
  }

  private void takesOver(SigningKeyEntity successor, Instant from) {
    rows().stream().filter(row -> row != successor).forEach(row -> row.signUntil(from));
  }

  private void dispose(KeyLife key) {
    if (delete(key)) {
      audit.record(
          AuditEvent.of(AuditKind.KEY_REMOVED, "key " + key.kid() + " with all its tokens"));
      LOG.log(Level.WARNING, "Signing key {0} removed: its tokens are worthless", key.kid());
    }
  }

  private void retire(KeyLife key) {
    if (delete(key)) {
      LOG.log(Level.INFO, "Signing key {0} deleted: its last token has expired", key.kid());
    }
  }

  private boolean delete(KeyLife key) {
    return entities
            .createQuery("delete from SigningKeyEntity k where k.kid = :kid")
            .setParameter("kid", key.kid())
            .executeUpdate()
        == 1;
  }

  private KeyCalendar calendar() {
    return new KeyCalendar(lives(), settings);
  }

  private List<SigningKeyEntity> rows() {
    return entities
        .createQuery(
            "select k from SigningKeyEntity k order by k.signsFrom, k.kid", SigningKeyEntity.class)
        .getResultList();
  }

  private JWK open(SigningKeyEntity row) {
    String json =
        seal.open(row.privateSealed(), row.kid())
            .orElseThrow(
                () ->
                    new SealedKeyUnreadable(
                        "the signing keys in the database were sealed under another flashpoint.secret-key"));
    try {
      return JWK.parse(json);
    } catch (ParseException e) {
      throw new SealedKeyUnreadable("signing key " + row.kid() + " is damaged");
    }
  }
}
