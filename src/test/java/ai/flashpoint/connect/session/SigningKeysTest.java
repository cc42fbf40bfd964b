package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Seal;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

  private static final RSAKey NEWER = SessionWorld.newKey();

  private final SessionWorld world = new SessionWorld();
  private final AtomicInteger loads = new AtomicInteger();

  private SigningKeys node(SigningKeyStore store) {
    SigningKeys keys = new SigningKeys();
    keys.store = store;
    keys.clock = world.clock;
    return keys;
  }

  /** Counts how often the database is asked; fails when told to. */
  private class CountingStore extends SigningKeyStore {
    private boolean failing;

    @Override
    public List<RSAKey> all() {
      loads.incrementAndGet();
      if (failing) {
        throw new IllegalStateException("no connection");
      }
      return world.in(world.keyStore::all);
    }

    @Override
    public List<RSAKey> allOrFirst() {
      return all();
    }
  }

  @Test
  void load_firstStart_makesAKeyAndKeepsIt() {
    world.database.execute("delete from signing_keys");
    String kid = loaded().signingKid();
    assertThat(loaded().signingKid()).isEqualTo(kid);
    assertThat(world.database.value("select private_sealed from signing_keys"))
        .doesNotContain("\"d\"");
  }

  @Test
  void load_newestSignsAndAllVerify() {
    world.clock.advance(Duration.ofDays(90));
    world.store(NEWER);
    SigningKeys keys = loaded();
    assertThat(keys.signingKid()).isEqualTo(NEWER.getKeyID());
    assertThat(keys.verifier(SessionWorld.KEY.getKeyID())).isPresent();
    assertThat(keys.verifier(NEWER.getKeyID())).isPresent();
  }

  @Test
  void load_underAnotherSecretKey_isRefused() {
    SigningKeyStore store = new SigningKeyStore();
    store.entities = world.database.entities();
    store.clock = world.clock;
    store.seal =
        Seal.under(
            new byte[] {
              1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
              25, 26, 27, 28, 29, 30, 31, 32
            });
    SigningKeys keys = node(store);
    assertThatThrownBy(
            () ->
                world.in(
                    () -> {
                      keys.load();
                      return keys;
                    }))
        .isInstanceOf(SealedKeyUnreadable.class)
        .hasMessageContaining("flashpoint.secret-key");
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
  void verifier_keyOfAnotherNode_isFoundAfterAMinute() {
    SigningKeys keys = node(new CountingStore());
    keys.load();
    world.clock.advance(Duration.ofSeconds(61));
    world.store(NEWER);
    assertThat(keys.verifier(NEWER.getKeyID())).isPresent();
  }

  @Test
  void verifier_unknownKeysInAFlood_askTheDatabaseOnceAMinute() {
    SigningKeys keys = node(new CountingStore());
    keys.load();
    world.clock.advance(Duration.ofSeconds(61));
    for (int i = 0; i < 20; i++) {
      assertThat(keys.verifier("forged-" + i)).isEmpty();
    }
    assertThat(loads).hasValue(2);
  }

  @Test
  void verifier_unknownKeysWhileTheDatabaseIsAway_areUnknownAndAskOnceAMinute() {
    CountingStore store = new CountingStore();
    SigningKeys keys = node(store);
    keys.load();
    store.failing = true;
    world.clock.advance(Duration.ofSeconds(61));
    for (int i = 0; i < 20; i++) {
      assertThat(keys.verifier("forged-" + i)).isEqualTo(Optional.empty());
    }
    assertThat(loads).hasValue(2);
    assertThat(keys.verifier(SessionWorld.KEY.getKeyID())).isPresent();
  }

  private SigningKeys loaded() {
    SigningKeys keys = node(world.keyStore);
    world.in(
        () -> {
          keys.load();
          return keys;
        });
    return keys;
  }
}
