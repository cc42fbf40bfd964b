package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancelSwitchTest {

  private final Deque<Runnable> pool = new ArrayDeque<>();
  private final CancelSwitch cancellation = new CancelSwitch(pool::add);
  private final AtomicInteger told = new AtomicInteger();

  private int told() {
    for (Runnable next = pool.poll(); next != null; next = pool.poll()) {
      next.run();
    }
    return told.get();
  }

  @Test
  void request_tellsOnThePoolAlone() {
    cancellation.onRequest(told::incrementAndGet);
    cancellation.request();
    assertThat(told).hasValue(0);
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void request_twice_tellsOnce() {
    cancellation.onRequest(told::incrementAndGet);
    cancellation.request();
    cancellation.request();
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void onRequest_afterTheRequest_isTold() {
    cancellation.request();
    cancellation.onRequest(told::incrementAndGet);
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void onRequest_afterTheEnd_isForgotten() {
    cancellation.onRequest(told::incrementAndGet);
    cancellation.close();
    cancellation.request();
    assertThat(told()).isZero();
  }

  @Test
  void request_poolTakesNoMore_isRequestedAllTheSame() {
    CancelSwitch busy = new CancelSwitch(CancelSwitchTest::refuse);
    busy.onRequest(told::incrementAndGet);
    busy.request();
    assertThat(busy.requested()).isTrue();
  }

  private static void refuse(Runnable action) {
    throw new RejectedExecutionException();
  }
}
