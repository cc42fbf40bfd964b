package ai.flashpoint.connect.mcp.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private int room = Integer.MAX_VALUE;
  private final Turns turns = new Turns(2, this::execute);

  private void execute(Runnable work) {
    if (threads.size() >= room) {
      throw new RejectedExecutionException();
    }
    threads.add(work);
  }

  @Test
  void take_moreThanOnesShare_waits() {
    take("jane", "a", "b", "c");
    assertThat(threads).hasSize(2);
    threads.remove().run();
    assertThat(threads).hasSize(2);
    finish();
    assertThat(done).containsExactly("a", "b", "c");
  }

  @Test
  void take_another_doesNotWaitForTheFirst() {
    take("jane", "a", "b", "c");
    take("joe", "d");
    assertThat(threads).hasSize(3);
  }

  @Test
  void work_throws_nextOneStillRuns() {
    turns.take("jane", TurnsTest::fail, () -> done.add("refused"));
    take("jane", "a", "b");
    finish();
    assertThat(done).containsExactly("a", "b");
  }

  @Test
  void take_noThread_refusedAndTheWaitingToo() {
    room = 1;
    take("jane", "a", "b");
    assertThat(done).containsExactly("no b");
  }

  @Test
  void allDone_nothingIsKept() {
    take("jane", "a", "b", "c");
    finish();
    assertThat(turns.people()).isZero();
  }

  private void take(String person, String... names) {
    for (String name : names) {
      turns.take(person, () -> done.add(name), () -> done.add("no " + name));
    }
  }

  private void finish() {
    while (!threads.isEmpty()) {
      try {
        threads.remove().run();
      } catch (IllegalStateException e) {
        done.remove("refused");
      }
    }
  }

  private static void fail() {
    throw new IllegalStateException("bug");
  }
}
