package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.UserId;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The keys of this deployment as one node holds them. Which one signs follows from the times in
 * their rows; what another node or an operator changes there is noticed within half a second.
 */
@ApplicationScoped
public class SigningKeys {

  private static final Logger LOG = System.getLogger(SigningKeys.class.getName());
  private static final Duration LEAST_BETWEEN_RELOADS = Duration.ofMillis(200);

  @Inject SigningKeyStore store;
  @Inject KeySettings settings;
  @Inject Clock clock;

  // One reload at a time: an older one must not win over a newer one
  private final ReentrantLock loading = new ReentrantLock();
  private volatile KeyRing ring;
  private Instant lastReload = Instant.MIN;

  /**
   * Loads the keys, making the first one on the first start, and a new one where the configured
   * algorithm is another.
   */
  public void load() {
    alone(
        () -> {
          store.begin();
          return reload();
        });
  }

  /** Plans a new key, which is published now and signs in a quarter of an hour. */
  public void rotate() {
    alone(
        () -> {
          store.rotate();
          return reload();
        });
  }

  /** The same for an operator, who is recorded. */
  public void rotate(UserId by) {
    alone(
        () -> {
          store.rotate(by);
          return reload();
        });
  }

  /** {@link #remove(String)} for an operator, who is recorded. */
  public boolean remove(String kid, UserId by) {
    return alone(
        () -> {
          boolean removed = store.remove(kid, by);
          reload();
          return removed;
        });
  }

  /** All keys as the database holds them now, by when they begin to sign. */
  public List<SigningKeyState> states() {
    return SigningKeyState.of(new KeyCalendar(store.lives(), settings), clock.instant());
  }

  /**
   * Removes a key in an emergency: its tokens are worthless at once here, and within a second on
   * every other node. If it was the one that signs, another one does from now on. Assistants
   * recover by refreshing.
   *
   * @return false if there is no such key
   */
  public boolean remove(String kid) {
    return alone(
        () -> {
          boolean removed = store.remove(kid);
          reload();
          return removed;
        });
  }

  /** Notices what changed in the database, and does what is due. */
  void follow() {
    alone(
        () -> {
          KeyCalendar stored = new KeyCalendar(store.lives(), settings);
          if (!stored.counting().equals(ring.calendar().keys())) {
            reload();
          }
          if (stored.asksForWork(clock.instant())) {
            store.workUnlessBusy();
            reload();
          }
          return ring;
        });
  }

  /** The key that signs new tokens. */
  SigningKey signing() {
    return ring.signing(clock.instant()).orElseGet(this::afterEmergency);
  }

  private SigningKey afterEmergency() {
    load();
    return ring.signing(clock.instant())
        .orElseThrow(() -> new IllegalStateException("there is no signing key"));
  }

  /** Whether the key still counts. */
  boolean isKnown(String kid) {
    return ring.keys().containsKey(kid);
  }

  /**
   * The verifier for a key id, if the key is of this algorithm. An unknown id makes the node look
   * at the database again, at most five times a second: after an emergency another node signs with
   * a key that this one has not heard of.
   */
  Optional<JWSVerifier> verifier(String kid, JWSAlgorithm algorithm) {
    if (!isKnown(kid)) {
      reloadIfDue();
    }
    return Optional.ofNullable(ring.keys().get(kid))
        .filter(key -> key.algorithm().equals(algorithm))
        .map(SigningKey::verifier);
  }

  /** Forged ids may come in floods and while the database is away: both must stay cheap. */
  private void reloadIfDue() {
    if (!loading.tryLock()) {
      return;
    }
    try {
      Instant due = clock.instant().minus(LEAST_BETWEEN_RELOADS);
      if (lastReload.isBefore(due)) {
        lastReload = clock.instant();
        reload();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Looking for newer signing keys failed", e);
    } finally {
      loading.unlock();
    }
  }

  /** The public parts (RFC 7517 section 5). */
  public Map<String, Object> published() {
    return ring.published().toJSONObject(true);
  }

  private <T> T alone(Supplier<T> work) {
    loading.lock();
    try {
      return work.get();
    } finally {
      loading.unlock();
    }
  }

  private KeyRing reload() {
    ring = KeyRing.of(store.all(), settings);
    return ring;
  }
}
