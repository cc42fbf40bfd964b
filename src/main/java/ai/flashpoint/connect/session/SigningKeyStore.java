package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.team.StartQueue;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;

/** The signing keys in the database, private parts sealed under {@code flashpoint.secret-key}. */
@ApplicationScoped
@Transactional
public class SigningKeyStore {

  private static final int RSA_BITS = 2048;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Seal seal;

  /** All keys, newest first, with their private parts. */
  public List<RSAKey> all() {
    return entities
        .createQuery(
            "select k from SigningKeyEntity k order by k.createdAt desc, k.kid",
            SigningKeyEntity.class)
        .getResultStream()
        .map(this::open)
        .toList();
  }

  /** All keys, newest first, after making the first one if there is none. */
  public List<RSAKey> allOrFirst() {
    StartQueue.enter(entities);
    List<RSAKey> keys = all();
    return keys.isEmpty() ? List.of(create()) : keys;
  }

  /** Makes and stores a new key; its id is the RFC 7638 thumbprint. */
  public RSAKey create() {
    try {
      RSAKey key =
          new RSAKeyGenerator(RSA_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      entities.persist(
          new SigningKeyEntity(
              key.getKeyID(),
              JWSAlgorithm.RS256.getName(),
              key.toPublicJWK().toJSONString(),
              seal.seal(key.toJSONString(), key.getKeyID()),
              clock.instant()));
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException("RSA keys cannot be made here", e);
    }
  }

  private RSAKey open(SigningKeyEntity row) {
    String json =
        seal.open(row.privateSealed(), row.kid())
            .orElseThrow(
                () ->
                    new SealedKeyUnreadable(
                        "the signing keys in the database were sealed under another flashpoint.secret-key"));
    try {
      return RSAKey.parse(json);
    } catch (ParseException e) {
      throw new SealedKeyUnreadable("signing key " + row.kid() + " is damaged");
    }
  }
}
