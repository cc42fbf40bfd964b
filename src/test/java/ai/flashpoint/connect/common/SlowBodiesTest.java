package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlowBodiesTest {

  private static final int LIMIT = 100;

  private final AtomicLong nanos = new AtomicLong();
  private final SlowBodies bodies = new SlowBodies(1, nanos::get);

  @Test
  void body_atTheLimit_isRead() throws IOException {
    byte[] bytes = new byte[LIMIT];

    assertThat(bodies.read(new ByteArrayInputStream(bytes), -1, LIMIT).refusal()).isZero();
    assertThat(bodies.read(new ByteArrayInputStream(bytes), LIMIT, LIMIT).refusal()).isZero();
  }

  @Test
  void body_longerThanTheLimit_isRefused() throws IOException {
    InputStream body = new ByteArrayInputStream(new byte[LIMIT + 1]);

    assertThat(bodies.read(body, -1, LIMIT)).isInstanceOf(BodyRead.TooLarge.class);
  }

  @Test
  void body_declaredTooLong_isRefusedUnread() throws IOException {
    InputStream body = new ByteArrayInputStream(new byte[3]);

    assertThat(bodies.read(body, LIMIT + 1, LIMIT)).isInstanceOf(BodyRead.TooLarge.class);
    assertThat(body.available()).isEqualTo(3);
  }

  @Test
  void body_endingEarly_isWhatCame() throws IOException {
    BodyRead read = bodies.read(new ByteArrayInputStream(new byte[] {1, 2}), 5, LIMIT);

    assertThat(((BodyRead.Whole) read).bytes()).containsExactly(1, 2);
  }

  @Test
  void body_tricklingForEver_isGivenUp() throws IOException {
    assertThat(bodies.read(trickle(), 90, LIMIT)).isInstanceOf(BodyRead.TooSlow.class);
  }

  @Test
  void body_thatTheContainerStopsWaitingFor_isGivenUp() throws IOException {
    InputStream stalled =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException(new TimeoutException());
          }
        };

    assertThat(bodies.read(stalled, 90, LIMIT)).isInstanceOf(BodyRead.TooSlow.class);
  }

  @Test
  void body_givenUp_freesItsPlace() throws IOException {
    bodies.read(trickle(), 90, LIMIT);

    assertThat(bodies.read(new ByteArrayInputStream(new byte[2]), -1, LIMIT).refusal()).isZero();
  }

  @Test
  void otherBodies_whileAllPlacesWait_areReadOnlyWhenTheyAreHere() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread slow = new Thread(() -> readUntil(waiting, end));
    slow.start();
    waiting.await();

    BodyRead here = bodies.read(new ByteArrayInputStream(new byte[2]), 2, LIMIT);
    BodyRead onItsWay = bodies.read(trickle(), 2, LIMIT);
    end.countDown();
    slow.join();

    assertThat(here.refusal()).isZero();
    assertThat(onItsWay).isInstanceOf(BodyRead.Busy.class);
  }

  private void readUntil(CountDownLatch waiting, CountDownLatch end) {
    try {
      bodies.read(
          new InputStream() {
            @Override
            public int read() throws IOException {
              waiting.countDown();
              try {
                end.await();
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              return -1;
            }
          },
          5,
          LIMIT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A byte a second. */
  private InputStream trickle() {
    return new InputStream() {
      @Override
      public int read() {
        nanos.addAndGet(1_000_000_000);
        return 'a';
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        target[offset] = (byte) read();
        return 1;
      }
    };
  }
}
