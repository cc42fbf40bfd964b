package ai.flashpoint.connect.quota;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.SettingsReader;
import ai.flashpoint.connect.common.Source;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private static final Admission ALLOWED = new Admission.Allowed();
  private static final Source ONE = new Source("192.0.2.1", "192.0.2.1", true);
  private static final Source OTHER = new Source("192.0.2.2", "192.0.2.2", true);
  private static final Source OWN = new Source("10.0.0.1", "10.0.0.1", false);

  private final MovableClock clock = new MovableClock();
  private RateLimits limits = limits(Map.of());

  private RateLimits limits(Map<String, String> settings) {
    RateLimits made = new RateLimits();
    made.clock = clock;
    made.settings =
        LimitSettings.from(new SettingsReader(key -> Optional.ofNullable(settings.get(key))));
    made.start();
    return made;
  }

  private static void allow(int times, Supplier<Admission> ask) {
    for (int i = 0; i < times; i++) {
      assertThat(ask.get()).isEqualTo(ALLOWED);
    }
  }

  @Test
  void register_twentyFirst_hasToWaitThreeSeconds() {
    allow(20, () -> limits.register(ONE));
    assertThat(limits.register(ONE)).isEqualTo(new Admission.Refused(Duration.ofSeconds(3)));
    clock.advance(Duration.ofSeconds(3));
    allow(1, () -> limits.register(ONE));
  }

  @Test
  void register_otherSource_isUnaffected() {
    allow(20, () -> limits.register(ONE));
    allow(20, () -> limits.register(OTHER));
  }

  @Test
  void registerKnown_ofAHostedAssistantsUsers_isGenerous() {
    allow(600, () -> limits.registerKnown(ONE));
    assertThat(limits.registerKnown(ONE)).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void authorize_sixtyFirst_hasToWait() {
    allow(60, () -> limits.authorize(ONE));
    assertThat(limits.authorize(ONE)).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void refresh_tenAtOnce_pass() {
    SessionId session = new SessionId(new UUID(0, 1));
    allow(10, () -> limits.refresh(session, ONE));
    assertThat(limits.refresh(session, OTHER)).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void token_afterThirtyFailures_hasToWait() {
    for (int i = 0; i < 30; i++) {
      limits.tokenFailed("client", ONE);
    }
    assertThat(limits.token("client", ONE)).isInstanceOf(Admission.Refused.class);
    allow(1, () -> limits.token("other", ONE));
    allow(1, () -> limits.token("client", OTHER));
  }

  @Test
  void token_thatSucceeds_isNotCounted() {
    allow(100, () -> limits.token("client", ONE));
  }

  @Test
  void ownNetwork_isNotLimited() {
    allow(1000, () -> limits.authorize(OWN));
  }

  @Test
  void limit_ofZero_isOff() {
    limits = limits(Map.of("flashpoint.limits.authorize", "0"));
    allow(1000, () -> limits.authorize(ONE));
  }

  @Test
  void introspect_ofOneClient_isGenerousWhereverItIs() {
    allow(6_000, () -> limits.introspect(new ClientId("gateway")));
    assertThat(limits.introspect(new ClientId("gateway"))).isInstanceOf(Admission.Refused.class);
  }
}
