package ai.flashpoint.connect.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of this deployment as one node holds them: the newest signs, all verify. */
@ApplicationScoped
public class SigningKeys {

  private static final Logger LOG = System.getLogger(SigningKeys.class.getName());
  private static final Duration LEAST_BETWEEN_RELOADS = Duration.ofMinutes(1);

  private record Ring(
      RSAKey signing,
      JWSSigner signer,
      Map<String, JWSVerifier> verifiers,
      JWKSet published,
      Instant loadedAt) {}

  @Inject SigningKeyStore store;
  @Inject Clock clock;

  private volatile Ring ring;
  private Instant lastReload = Instant.MIN;

  /** Loads the keys, making the first one on the first start. */
  public synchronized void load() {
    use(store.allOrFirst());
  }

  /** The key that signs new tokens. */
  String signingKid() {
    return ring.signing().getKeyID();
  }

  JWSSigner signer() {
    return ring.signer();
  }

  /**
   * The verifier for a key id; an unknown id makes the node look at the database again, at most
   * once a minute.
   */
  Optional<JWSVerifier> verifier(String kid) {
    JWSVerifier known = ring.verifiers().get(kid);
    if (known == null) {
      reloadIfDue();
      known = ring.verifiers().get(kid);
    }
    return Optional.ofNullable(known);
  }

  /** Forged ids may come in floods and while the database is away: both must stay cheap. */
  private synchronized void reloadIfDue() {
    Instant due = clock.instant().minus(LEAST_BETWEEN_RELOADS);
    if (!ring.loadedAt().isBefore(due) || !lastReload.isBefore(due)) {
      return;
    }
    lastReload = clock.instant();
    try {
      use(store.all());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Looking for newer signing keys failed", e);
    }
  }

  /** The public parts (RFC 7517 section 5). */
  public Map<String, Object> published() {
    return ring.published().toJSONObject(true);
  }

  private void use(List<RSAKey> keys) {
    try {
      Map<String, JWSVerifier> verifiers = new LinkedHashMap<>();
      for (RSAKey key : keys) {
        verifiers.put(key.getKeyID(), new RSASSAVerifier(key.toRSAPublicKey()));
      }
      RSAKey newest = keys.get(0);
      ring =
          new Ring(
              newest,
              new RSASSASigner(newest),
              Map.copyOf(verifiers),
              new JWKSet(List.copyOf(keys)).toPublicJWKSet(),
              clock.instant());
    } catch (JOSEException e) {
      throw new IllegalStateException("a stored key cannot be used", e);
    }
  }
}
