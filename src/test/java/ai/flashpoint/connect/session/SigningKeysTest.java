package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Seal;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

  private static final RSAKey NEWER = SessionWorld.newKey();

  private static final KeySettings ES256 =
      new KeySettings(
          JWSAlgorithm.ES256,
          SessionWorld.KEY_SETTINGS.rotation(),
          SessionWorld.KEY_SETTINGS.retired());

  private final SessionWorld world = new SessionWorld();
  private final AtomicInteger loads = new AtomicInteger();

  private SigningKeys node(SigningKeyStore store) {
    SigningKeys keys = new SigningKeys();
    keys.store = store;
    keys.settings = store.settings == null ? SessionWorld.KEY_SETTINGS : store.settings;
    keys.clock = world.clock;
    return keys;
  }

  private SigningKeyStore store(KeySettings settings, Seal seal) {
    SigningKeyStore store = new SigningKeyStore();
    store.entities = world.database.entities();
    store.clock = world.clock;
    store.seal = seal;
    store.settings = settings;
    store.audit = world.audit;
    return store;
  }

  /** Counts how often the database is asked; fails when told to. */
  private class CountingStore extends SigningKeyStore {
    private boolean failing;

    @Override
    Map<KeyLife, JWK> all() {
      loads.incrementAndGet();
      if (failing) {
        throw new IllegalStateException("no connection");
      }
      return world.in(world.keyStore::all);
    }

    @Override
    void begin() {}
  }

  @Test
  void load_firstStart_makesAKeyAndKeepsIt() {
    world.database.execute("delete from signing_keys");
    String kid = loaded().signing().kid();
    assertThat(loaded().signing().kid()).isEqualTo(kid);
    assertThat(world.database.value("select private_sealed from signing_keys"))
        .doesNotContain("\"d\"");
  }

  @Test
  void load_newestSignsAndAllVerify() {
    world.clock.advance(Duration.ofDays(90));
    world.store(NEWER);
    SigningKeys keys = loaded();
    assertThat(keys.signing().kid()).isEqualTo(NEWER.getKeyID());
    assertThat(verifier(keys, SessionWorld.KEY)).isPresent();
    assertThat(verifier(keys, NEWER)).isPresent();
  }

  @Test
  void load_underAnotherSecretKey_isRefusedAndMakesNoKey() {
    world.clock.advance(Duration.ofDays(100));
    byte[] other = new byte[32];
    other[0] = 1;
    SigningKeys keys = node(store(SessionWorld.KEY_SETTINGS, Seal.under(other)));
    assertThatThrownBy(() -> run(keys::load))
        .isInstanceOf(SealedKeyUnreadable.class)
        .hasMessageContaining("flashpoint.secret-key");
    assertThat(world.database.count("signing_keys")).isEqualTo(1);
  }

  @Test
  void load_anotherAlgorithmConfigured_rotatesToAKeyOfIt() {
    SigningKeys keys = loaded(ES256);
    assertThat(keys.signing().kid()).as("published first").isEqualTo(SessionWorld.KEY.getKeyID());
    world.clock.advance(Duration.ofMinutes(15));
    assertThat(keys.signing().algorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(verifier(keys, SessionWorld.KEY)).isPresent();
  }

  @Test
  void load_sameAlgorithmAgain_makesNoFurtherKey() {
    loaded(ES256);
    loaded(ES256);
    assertThat(world.database.count("signing_keys")).isEqualTo(2);
  }

  @Test
  void load_firstStartWithEs256_publishesAnEllipticKey() {
    world.database.execute("delete from signing_keys");
    assertThat((List<?>) loaded(ES256).published().get("keys"))
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("alg", "ES256")
        .containsEntry("crv", "P-256")
        .doesNotContainKey("d");
  }

  @Test
  void verifier_otherAlgorithmThanTheKeys_isNone() {
    assertThat(loaded().verifier(SessionWorld.KEY.getKeyID(), JWSAlgorithm.ES256)).isEmpty();
  }

  @Test
  void published_holdsPublicPartsOnly() {
    Map<String, Object> published = loaded().published();
    assertThat((List<?>) published.get("keys"))
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsKeys("kty", "kid", "n", "e")
        .doesNotContainKeys("d", "p", "q", "dp", "dq", "qi");
  }

  @Test
  void published_createdKey_namesUseAndAlgorithm() {
    world.database.execute("delete from signing_keys");
    assertThat((List<?>) loaded().published().get("keys"))
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("use", "sig")
        .containsEntry("alg", "RS256");
  }

  @Test
  void verifier_keyThatAnotherNodeJustMade_isFound() {
    SigningKeys keys = node(new CountingStore());
    keys.load();
    world.store(NEWER);
    assertThat(verifier(keys, NEWER)).isPresent();
  }

  @Test
  void verifier_unknownKeysInAFlood_askTheDatabaseOnce() {
    SigningKeys keys = node(new CountingStore());
    keys.load();
    for (int i = 0; i < 20; i++) {
      assertThat(keys.verifier("forged-" + i, JWSAlgorithm.RS256)).isEmpty();
    }
    assertThat(loads).hasValue(2);
  }

  @Test
  void verifier_unknownKeysWhileTheDatabaseIsAway_areUnknownAndAskOnce() {
    CountingStore store = new CountingStore();
    SigningKeys keys = node(store);
    keys.load();
    store.failing = true;
    for (int i = 0; i < 20; i++) {
      assertThat(keys.verifier("forged-" + i, JWSAlgorithm.RS256)).isEqualTo(Optional.empty());
    }
    assertThat(loads).hasValue(2);
    assertThat(verifier(keys, SessionWorld.KEY)).isPresent();
  }

  private static Optional<JWSVerifier> verifier(SigningKeys keys, JWK key) {
    return keys.verifier(key.getKeyID(), SigningKey.of(key).algorithm());
  }

  private SigningKeys loaded() {
    return loaded(SessionWorld.KEY_SETTINGS);
  }

  private SigningKeys loaded(KeySettings settings) {
    SigningKeys keys = node(store(settings, SessionWorld.SEAL));
    run(keys::load);
    return keys;
  }

  private void run(Runnable work) {
    world.in(
        () -> {
          work.run();
          return true;
        });
  }
}
