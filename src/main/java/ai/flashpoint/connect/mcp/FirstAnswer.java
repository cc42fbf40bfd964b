package ai.flashpoint.connect.mcp;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** The one answer of a call that several may want to give: whoever takes it first gives it. */
final class FirstAnswer {

  private final AtomicBoolean taken = new AtomicBoolean();
  private final CountDownLatch given = new CountDownLatch(1);

  /** Whether the answer is the asking one's to give, who has to do it then. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  boolean isTaken() {
    return taken.get();
  }

  /** Gives it; by whoever took it. */
  void give(Runnable answer) {
    try {
      answer.run();
    } finally {
      given.countDown();
    }
  }

  /** Waits until whoever took it has given it. */
  void await() {
    boolean interrupted = false;
    while (given.getCount() > 0) {
      try {
        given.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
