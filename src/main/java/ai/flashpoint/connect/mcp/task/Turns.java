package ai.flashpoint.connect.mcp.task;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs so much of each person's work at once and lets the rest wait for its turn, so that nobody
 * fills the threads that all share.
 */
final class Turns {

  private record Turn(Runnable work, Runnable refused) {}

  private static final class Of {
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int running;
  }

  private final int most;
  private final Executor executor;
  private final Map<String, Of> people = new HashMap<>();

  /**
   * Turns.
   *
   * @param most of one person at once
   */
  Turns(int most, Executor executor) {
    this.most = most;
    this.executor = executor;
  }

  /**
   * Runs it now or later.
   *
   * @param refused is run instead where no thread can be had
   */
  void take(String person, Runnable work, Runnable refused) {
    Turn turn = new Turn(work, refused);
    synchronized (this) {
      Of own = people.computeIfAbsent(person, unknown -> new Of());
      if (own.running >= most) {
        own.waiting.add(turn);
        return;
      }
      own.running++;
    }
    begin(person, turn);
  }

  private void begin(String person, Turn turn) {
    Turn next = turn;
    while (next != null) {
      Turn current = next;
      try {
        executor.execute(() -> run(person, current));
        return;
      } catch (RejectedExecutionException e) {
        current.refused().run();
        next = following(person);
      }
    }
  }

  private void run(String person, Turn turn) {
    try {
      turn.work().run();
    } finally {
      Turn next = following(person);
      if (next != null) {
        begin(person, next);
      }
    }
  }

  /** One is over; null if none waits. */
  private synchronized Turn following(String person) {
    Of own = people.get(person);
    Turn next = own.waiting.poll();
    if (next == null) {
      own.running--;
      if (own.running == 0) {
        people.remove(person);
      }
    }
    return next;
  }

  /** How many have something that runs or waits. */
  synchronized int people() {
    return people.size();
  }
}
