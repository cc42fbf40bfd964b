package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One open stream: passes on what it was opened for, as long as its caller may call. */
final class Listener {

  static final Duration PING_EVERY = Duration.ofSeconds(15);

  /**
   * Most bytes of tasks in one go. What is more is left to be asked for: a burst must not fill the
   * stream's queue, which would cost the client its stream, and the next one too.
   */
  static final int MOST_OF_TASKS = 256 * 1024;

  private final ListenFrames frames;
  private final ListenRequest request;
  private final ListenLine line;
  private final TaskStates tasks;
  private ListenFilter filter;
  private Caller caller;
  private boolean silent;
  private int roomForTasks;
  private Instant nextPing = Instant.MIN;
  private volatile boolean over;

  Listener(ListenRequest request, ListenLine line, TaskStates tasks) {
    this.frames = new ListenFrames(request.id());
    this.request = request;
    this.line = line;
    this.tasks = tasks;
    this.caller = request.caller();
    this.filter = request.filter().withTasks(id -> tasks.state(session(), id).isPresent());
  }

  SessionId session() {
    return request.caller().session().id();
  }

  Optional<HandshakeStream> handshake() {
    return request.handshake();
  }

  /**
   * Says what is honoured, before anything else. What a task waits for, or how it ended, comes
   * right after: it may have happened before anybody listened. A client with a handshake is told
   * nothing, yet sees the stream begin.
   */
  synchronized void acknowledge(Instant now) {
    nextPing = now.plus(PING_EVERY);
    if (request.handshake().isPresent()) {
      line.ping();
      return;
    }
    line.send(frames.acknowledged(filter));
    roomForTasks = MOST_OF_TASKS;
    filter.tasks().stream()
        .sorted()
        .map(id -> tasks.state(session(), id))
        .flatMap(Optional::stream)
        .filter(task -> !task.path("status").asText().equals("working"))
        .forEach(task -> send(frames.task(task)));
  }

  /** Passes on what it was opened for. */
  synchronized void hear(Collection<Notice> notices) {
    roomForTasks = MOST_OF_TASKS;
    for (Notice notice : notices) {
      request
          .handshake()
          .filter(own -> notice.isOf(own.handshake()))
          .ifPresent(own -> heed(own, notice));
      if (notice.concerns(caller.team().id()) && filter.wants(notice)) {
        pass(notice);
      }
    }
  }

  /** A message goes to one stream of a handshake only, the latest. */
  private void heed(HandshakeStream own, Notice notice) {
    if (notice.kind() == Notice.Kind.SUBSCRIPTIONS) {
      filter = ListenFilter.ofHandshake(own.subscriptions().get());
    } else if (notice.stream().compareTo(own.stream()) > 0) {
      silent = true;
    }
  }

  private void pass(Notice notice) {
    if (silent) {
      return;
    }
    switch (notice.kind()) {
      case TOOLS, PROMPTS, RESOURCES -> line.send(frames.listChanged(notice.kind()));
      case RESOURCE -> line.send(frames.resourceUpdated(notice.subject()));
      case TASK ->
          tasks.state(session(), notice.subject()).ifPresent(task -> send(frames.task(task)));
      case SUBSCRIPTIONS, STREAM -> throw new IllegalArgumentException("for us alone");
    }
  }

  private void send(ObjectNode task) {
    int length = Json.write(task).length;
    if (length <= roomForTasks) {
      roomForTasks -= length;
      line.send(task);
    }
  }

  /**
   * Looks after itself: ends when the caller may not call any more; another role may show other
   * lists, other hidden or chosen tools another list of tools.
   */
  synchronized void look(Instant now) {
    Optional<Caller> still = request.live().now();
    if (still.isEmpty()) {
      end();
      return;
    }
    Caller before = caller;
    caller = still.get();
    others(before, caller).stream()
        .map(kind -> new Notice(kind, Optional.empty(), ""))
        .filter(filter::wants)
        .forEach(this::pass);
    if (!now.isBefore(nextPing)) {
      nextPing = now.plus(PING_EVERY);
      line.ping();
    }
  }

  private static List<Notice.Kind> others(Caller before, Caller now) {
    if (now.role() != before.role()) {
      return List.of(Notice.Kind.TOOLS, Notice.Kind.PROMPTS, Notice.Kind.RESOURCES);
    }
    boolean sameTools =
        now.team().hiddenTools().equals(before.team().hiddenTools())
            && chosen(now).equals(chosen(before));
    return sameTools ? List.of() : List.of(Notice.Kind.TOOLS);
  }

  /** An agent's own choice of tools. */
  private static Optional<Set<String>> chosen(Caller caller) {
    return caller.identity() instanceof Caller.Machine machine
        ? machine.agent().tools()
        : Optional.empty();
  }

  boolean isOpen() {
    return !over;
  }

  /** The reader is gone. */
  void lost() {
    over = true;
  }

  /** Ends with a result, so that the client knows that this was meant. */
  synchronized void end() {
    if (!over) {
      over = true;
      line.end(frames.end(request.meta().get()));
    }
  }
}
