package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MovableClock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FetchedKeysTest {

  private static final Fetched AWAY = new Fetched.Failed("its host did not answer in time");
  private static final Fetched THROTTLED = new Fetched.Throttled(Duration.ofSeconds(20));

  private final MovableClock clock = new MovableClock();
  private final FetchedKeys keys = new FetchedKeys(this::answer, clock);
  private Fetched published = with("k1");
  private int asked;

  private Fetched answer() {
    asked++;
    return published;
  }

  private static Fetched with(String kid) {
    try {
      String keys =
          new JWKSet(new ECKeyGenerator(Curve.P_256).keyID(kid).generate()).toString(true);
      return document(keys);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Fetched document(String body) {
    return new Fetched.Document(
        body.getBytes(StandardCharsets.UTF_8), "application/json", Duration.ofMinutes(10));
  }

  private KeyLookup get(String kid) {
    return keys.get(Optional.of(kid));
  }

  private void assertHas(String kid) {
    assertThat(get(kid))
        .isInstanceOfSatisfying(
            KeyLookup.Found.class, found -> assertThat(found.keys().has(kid)).isTrue());
  }

  @Test
  void get_twice_asksOnce() {
    assertHas("k1");
    assertHas("k1");
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void get_anotherKeyAtOnce_isNotAskedFor() {
    get("k1");
    published = with("k2");
    assertThat(get("k2")).isInstanceOf(KeyLookup.Found.class);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void get_anotherKeyAfterThePause_isFound() {
    get("k1");
    published = with("k2");
    clock.advance(Duration.ofSeconds(30));
    assertHas("k2");
  }

  @Test
  void get_oldCopy_isReadAgain() {
    get("k1");
    clock.advance(Duration.ofMinutes(10));
    get("k1");
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void get_hostAway_servesTheCopyForADay() {
    get("k1");
    published = AWAY;
    clock.advance(Duration.ofHours(23));
    assertHas("k1");
  }

  @Test
  void get_hostAwayForADay_hasNone() {
    get("k1");
    published = AWAY;
    clock.advance(Duration.ofHours(24));
    assertThat(get("k1")).isEqualTo(new KeyLookup.None());
  }

  @Test
  void get_hostAwayFromTheStart_hasNoneAndPauses() {
    published = AWAY;
    get("k1");
    assertThat(get("k1")).isEqualTo(new KeyLookup.None());
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void get_keysThatBecameUnusable_hasNone() {
    get("k1");
    published = document("{\"keys\":[{\"kty\":\"oct\",\"k\":\"eA\"}]}");
    clock.advance(Duration.ofMinutes(10));
    assertThat(get("k1")).isEqualTo(new KeyLookup.None());
  }

  @Test
  void get_throttled_saysWhenToComeBack() {
    published = THROTTLED;
    get("k1");
    clock.advance(Duration.ofSeconds(5));
    assertThat(get("k1")).isEqualTo(new KeyLookup.Later(Duration.ofSeconds(15)));
  }

  @Test
  void get_throttledOnce_isAskedAgainThen() {
    published = THROTTLED;
    get("k1");
    published = with("k1");
    clock.advance(Duration.ofSeconds(20));
    assertHas("k1");
  }

  @Test
  void get_throttledForAnotherKey_stillServesTheKnownOne() {
    get("k1");
    published = THROTTLED;
    clock.advance(Duration.ofSeconds(30));
    assertThat(get("k2")).isInstanceOf(KeyLookup.Later.class);
    assertHas("k1");
  }

  @Test
  void get_keyThatIsKnown_doesNotWaitForWhoAsks() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Fetched first = with("k1");
    FetchedKeys slow =
        new FetchedKeys(
            () -> {
              if (asked++ == 0) {
                return first;
              }
              reading.countDown();
              awaited(done);
              return AWAY;
            },
            clock);
    slow.get(Optional.of("k1"));
    clock.advance(Duration.ofSeconds(30));
    CompletableFuture<KeyLookup> other =
        CompletableFuture.supplyAsync(() -> slow.get(Optional.of("made-up")));
    assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();

    KeyLookup known = slow.get(Optional.of("k1"));

    assertThat(other).isNotDone();
    assertThat(known).isInstanceOf(KeyLookup.Found.class);
    done.countDown();
    assertThat(other.get(10, TimeUnit.SECONDS)).isInstanceOf(KeyLookup.Found.class);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
