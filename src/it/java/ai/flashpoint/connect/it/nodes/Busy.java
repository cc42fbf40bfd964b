package ai.flashpoint.connect.it.nodes;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * An assistant at work, as fast as it gets answers. What gets none it sends again, with the same
 * tokens, as assistants do.
 */
final class Busy {

  private static final int NO_ANSWER = 502;
  private static final List<Map<String, String>> QUESTIONS =
      List.of(Map.of("text", "Still there?", "kind", "open_text"));

  private final String name;
  private Connection connection;
  private final List<String> accessTokens = new ArrayList<>();
  private final List<String> created = new ArrayList<>();
  private final AtomicInteger turns = new AtomicInteger();
  private final Semaphore turned = new Semaphore(0);
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile boolean over;
  private final CompletableFuture<Void> work;

  Busy(String name, Connection connection) {
    this.name = name;
    this.connection = connection;
    accessTokens.add(connection.tokens().access());
    ExecutorService thread = Executors.newSingleThreadExecutor();
    work = CompletableFuture.runAsync(this::work, thread);
    thread.shutdown();
  }

  private void work() {
    while (!over) {
      create(name + " " + turns.get());
      refresh();
      turns.incrementAndGet();
      turned.release();
    }
  }

  private void create(String title) {
    ModernMcp mcp = new ModernMcp(connection.assistant().server(), connection.tokens().access());
    Map<String, Object> survey = Map.of("title", title, "questions", QUESTIONS);
    answered("create", () -> mcp.call("create_survey", survey).http());
    created.add(title);
  }

  private void refresh() {
    Map<String, String> request = connection.assistant().refreshing(connection.tokens().refresh());
    Tokens tokens = Tokens.from(answered("refresh", () -> connection.assistant().token(request)));
    connection = new Connection(connection.assistant(), tokens);
    accessTokens.add(tokens.access());
  }

  private Answer answered(String what, Supplier<Answer> send) {
    Answer answer = send.get();
    while (answer.status() == NO_ANSWER) {
      unanswered.incrementAndGet();
      answer = send.get();
    }
    if (answer.status() != 200) {
      throw new AssertionError(what + " was refused: " + answer);
    }
    return answer;
  }

  /** Waits until so many more turns are done. */
  Busy turns(int more) {
    int end = turns.get() + more;
    try {
      while (turns.get() < end && !work.isDone()) {
        turned.tryAcquire(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Stops after the turn that is running; fails if anything was refused. */
  Busy finish() {
    over = true;
    work.join();
    return this;
  }

  /** How many requests it had to repeat. */
  int unanswered() {
    return unanswered.get();
  }

  /** The connection with its newest tokens. */
  Connection connection() {
    return connection;
  }

  /** All access tokens that it was given, none of which has expired. */
  List<String> accessTokens() {
    return accessTokens;
  }

  /** The titles of the surveys that it was told are created. */
  List<String> created() {
    return created;
  }
}
