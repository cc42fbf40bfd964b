package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientAssertionsTest {

  private static final ECKey KEY = key();

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final Clients clients = ClientFixture.clients(database, clock);
  private final ClientAssertions assertions = new ClientAssertions();
  private Client client;
  private ObjectNode claims;

  @BeforeEach
  void begin() {
    assertions.clients = clients;
    assertions.clock = clock;
    assertions.urls = new PublicUrls("https://connect.example.com");
    assertions.keys = new KeysOfClients();
    assertions.keys.clock = clock;
    assertions.used = new UsedAssertions();
    assertions.used.entities = database.entities();
    client =
        database.transaction(
            () ->
                clients
                    .add(
                        new ClientMetadata(
                            "Signer",
                            List.of("https://a.example/cb"),
                            ClientFixture.REFRESHING,
                            List.of(AuthMethod.PRIVATE_KEY_JWT),
                            Optional.of(new ClientKeys.Inline(new JWKSet(KEY).toString(true)))))
                    .client());
    long now = clock.instant().getEpochSecond();
    claims =
        Json.object()
            .put("iss", client.id().value())
            .put("sub", client.id().value())
            .put("aud", "https://connect.example.com")
            .put("iat", now)
            .put("exp", now + 300)
            .put("jti", "one");
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private AssertionCheck check() {
    try {
      JWSObject signed =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build(),
              new Payload(claims.toString()));
      signed.sign(new ECDSASigner(KEY));
      return database.transaction(() -> assertions.check(signed.serialize(), Optional.empty()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertRefused(String reason) {
    assertThat(check())
        .isInstanceOfSatisfying(
            AssertionCheck.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void check_correct_isTheClient() {
    assertThat(check()).isEqualTo(new AssertionCheck.Accepted(client));
  }

  @Test
  void check_secondUse_isRefused() {
    check();
    assertRefused("assertion used before");
  }

  @Test
  void check_secondUseOnANodeBehindTheOneThatTidiedUp_isRefused() {
    check();
    tidyUp(clock.instant().plusSeconds(330));
    clock.advance(Duration.ofSeconds(299));
    assertRefused("assertion used before");
  }

  @Test
  void tidyUp_longExpired_isDeleted() {
    check();
    tidyUp(clock.instant().plusSeconds(300 + 601));
    assertThat(database.count("client_assertions")).isZero();
  }

  private void tidyUp(Instant now) {
    database.transaction(
        () -> {
          assertions.used.tidyUp(new TidyUp(now));
          return now;
        });
  }

  @Test
  void check_refusedOne_isNotUsedUp() {
    claims.put("aud", "https://other.example");
    assertRefused("another audience");
    claims.put("aud", "https://connect.example.com/oauth/token");
    assertThat(check()).isInstanceOf(AssertionCheck.Accepted.class);
  }

  @Test
  void check_expired_isRefused() {
    clock.advance(Duration.ofMinutes(6));
    assertRefused("expired");
  }

  @Test
  void check_fromTheFuture_isRefused() {
    claims.put("nbf", clock.instant().getEpochSecond() + 120);
    assertRefused("not valid yet");
  }

  @Test
  void check_timeAsText_isRefused() {
    claims.put("exp", "soon");
    assertRefused("expired");
  }

  @Test
  void check_unknownClient_isRefused() {
    claims.put("iss", "nobody").put("sub", "nobody");
    assertRefused("unknown or unwanted client");
  }
}
