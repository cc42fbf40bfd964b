package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.tool.Change;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The open streams of this node. Changes made here reach them at once, those of other nodes within
 * a second; each second every stream is asked whether its caller may still call.
 */
@ApplicationScoped
public class Listeners {

  private static final Logger LOG = System.getLogger(Listeners.class.getName());
  private static final long PERIOD_MILLIS = 1000;
  // One burst of changes is one message
  private static final Duration GATHERED = Duration.ofMillis(50);

  @Resource ManagedScheduledExecutorService managed;
  @Inject Notices notices;
  @Inject OwnNotices own;
  @Inject TaskStates tasks;
  @Inject ListenSettings settings;
  @Inject Clock clock;

  ScheduledExecutorService executor;
  private final Set<Listener> open = ConcurrentHashMap.newKeySet();
  private final Set<Notice> gathered = new LinkedHashSet<>();
  private ForeignNotices foreign;
  private ScheduledFuture<?> schedule;

  @PostConstruct
  void prepare() {
    executor = managed;
    foreign = new ForeignNotices(notices, own, clock);
  }

  /** Begins to look after streams; once. */
  public synchronized void start() {
    if (schedule == null) {
      schedule =
          executor.scheduleWithFixedDelay(
              this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Whether one more stream of this session finds a place. */
  public boolean hasRoom(SessionId session) {
    return open.size() < settings.most()
        && open.stream().filter(one -> one.session().equals(session)).count()
            < settings.mostOfSession();
  }

  /**
   * Likewise, for a stream that was asked for by name: the oldest of the session's streams that
   * come with a handshake, whether anybody cares or not, gives way to it.
   */
  public boolean makeRoom(SessionId session) {
    if (!hasRoom(session)) {
      open.stream()
          .filter(one -> one.session().equals(session))
          .filter(one -> one.handshake().isPresent())
          .min(Comparator.comparing(one -> one.handshake().orElseThrow().stream()))
          .ifPresent(this::close);
    }
    return hasRoom(session);
  }

  private void close(Listener listener) {
    listener.end();
    open.remove(listener);
  }

  /**
   * Acknowledges, and passes on what changes from now on. Ends at once if others took the last
   * place meanwhile.
   *
   * @throws RuntimeException if the database is away; the stream is not open then
   */
  public void open(ListenRequest request, ListenLine line) {
    Listener listener = new Listener(request, line, tasks);
    line.whenGone(
        () -> {
          listener.lost();
          open.remove(listener);
        });
    // What changes meanwhile waits for the acknowledgement
    synchronized (listener) {
      try {
        if (!admit(listener)) {
          listener.end();
          return;
        }
        listener.acknowledge(clock.instant());
      } catch (RuntimeException e) {
        listener.lost();
        open.remove(listener);
        throw e;
      }
    }
    if (!listener.isOpen()) {
      open.remove(listener);
    }
  }

  private synchronized boolean admit(Listener listener) {
    // Asked for again: many that come at once have all found room
    boolean room = hasRoom(listener.session());
    if (room) {
      foreign.begin();
      open.add(listener);
    }
    return room;
  }

  private synchronized void restIfAlone() {
    if (open.isEmpty()) {
      foreign.end();
    }
  }

  /** How many are open. */
  public int size() {
    return open.size();
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
    gather(Notice.of(change));
  }

  void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Notice notice) {
    gather(notice);
  }

  private void gather(Notice notice) {
    if (open.isEmpty()) {
      return;
    }
    synchronized (gathered) {
      boolean first = gathered.isEmpty();
      gathered.add(notice);
      if (!first) {
        return;
      }
    }
    try {
      executor.schedule(this::passOn, GATHERED.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "the server stops", e);
      synchronized (gathered) {
        gathered.clear();
      }
    }
  }

  void passOn() {
    List<Notice> batch;
    synchronized (gathered) {
      batch = List.copyOf(gathered);
      gathered.clear();
    }
    tell(batch);
  }

  /** What happens every second; anything thrown would end the schedule. */
  void tick() {
    each(listener -> listener.look(clock.instant()));
    open.removeIf(listener -> !listener.isOpen());
    restIfAlone();
    try {
      tell(new LinkedHashSet<>(foreign.fresh()));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "Changes of other nodes cannot be read; it is tried again", e);
    }
  }

  private void tell(Collection<Notice> batch) {
    if (!batch.isEmpty()) {
      each(listener -> listener.hear(batch));
    }
  }

  /** One failing stream must not keep the others from hearing. */
  private void each(Consumer<Listener> action) {
    for (Listener listener : open) {
      try {
        action.accept(listener);
      } catch (RuntimeException | Error e) {
        LOG.log(Level.WARNING, "A stream failed", e);
      }
    }
  }

  /** The server stops: ends all streams in good order. */
  @PreDestroy
  public void stop() {
    rest();
    each(Listener::end);
    open.clear();
  }

  private synchronized void rest() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }
}
