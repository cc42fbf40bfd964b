package ai.flashpoint.connect.quota;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedLimitsTest {

  private static final Admission ALLOWED = new Admission.Allowed();

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private int total = 30;

  /** One registration on a node of its own. */
  private Admission register() {
    EntityManager node = database.another();
    SharedLimits limits = new SharedLimits();
    limits.entities = node;
    limits.clock = clock;
    limits.settings =
        LimitSettings.from(
            Configuration.of("flashpoint.limits.register-total", String.valueOf(total)));
    node.getTransaction().begin();
    try {
      Admission admission = limits.registration();
      node.getTransaction().commit();
      return admission;
    } finally {
      node.close();
    }
  }

  private Admission register(int times) {
    Admission last = ALLOWED;
    for (int i = 0; i < times; i++) {
      last = register();
    }
    return last;
  }

  @Test
  void registration_aMinutesWorthAtOnce_isAllowed() {
    assertThat(register(30)).isEqualTo(ALLOWED);
  }

  @Test
  void registration_oneMoreOnAnyNode_isRefusedUntilTheNextIsThere() {
    register(30);
    assertThat(register()).isEqualTo(new Admission.Refused(Duration.ofSeconds(2)));
    clock.advance(Duration.ofSeconds(2));
    assertThat(register()).isEqualTo(ALLOWED);
    assertThat(register()).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void registration_atOnceOnManyNodes_isExact() {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Admission>> all =
          IntStream.range(0, 40)
              .mapToObj(i -> CompletableFuture.supplyAsync(this::register, threads))
              .toList();
      assertThat(all.stream().map(CompletableFuture::join).filter(ALLOWED::equals)).hasSize(30);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void registration_totalOfZero_isNoLimit() {
    total = 0;
    assertThat(register(100)).isEqualTo(ALLOWED);
    assertThat(database.count("shared_limits")).isZero();
  }
}
