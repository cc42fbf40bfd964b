package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TidyUp;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a node does by the clock and may take its time for: storing when sessions were last used,
 * looking after tokens that nobody uses, tidying up once an hour.
 */
@ApplicationScoped
public class Chores {

  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration HOURLY = Duration.ofHours(1);
  // Few rows are locked at a time: refreshing waits for them
  private static final int USES_AT_ONCE = 200;

  @Resource ManagedScheduledExecutorService executor;
  @Inject LiveState live;
  @Inject Sessions sessions;
  @Inject UnusedTokens unused;
  @Inject EndedSessions ended;
  @Inject Event<TidyUp> tidyUps;
  @Inject Clock clock;

  private final Attempts attempts = new Attempts();
  private final List<ScheduledFuture<?>> tasks = new ArrayList<>();

  void start() {
    every(OFTEN, this::often);
    every(HOURLY, this::hourly);
  }

  private void every(Duration period, Runnable task) {
    tasks.add(
        executor.scheduleWithFixedDelay(
            task, OFTEN.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS));
  }

  @PreDestroy
  void stop() {
    tasks.forEach(task -> task.cancel(false));
  }

  void often() {
    attempts.attempt("Storing last uses", this::storeUses);
    attempts.attempt("Looking after unused tokens", unused::look);
  }

  void hourly() {
    attempts.attempt("Tidying up", () -> tidyUps.fire(new TidyUp(clock.instant())));
    attempts.attempt("Deleting old sessions", this::deleteOldSessions);
  }

  private void storeUses() {
    Map<SessionId, Instant> uses = live.takeUses();
    try {
      // In one order on every node: two nodes storing the same sessions must not wait for each
      // other
      List<SessionId> sessionIds =
          uses.keySet().stream().sorted(Comparator.comparing(SessionId::value)).toList();
      for (List<SessionId> some : inParts(sessionIds, USES_AT_ONCE)) {
        sessions.used(some.stream().collect(Collectors.toMap(Function.identity(), uses::get)));
      }
    } catch (RuntimeException e) {
      live.putBackUses(uses);
      throw e;
    }
  }

  /** In transactions of their own: a million rows must not be locked at once. */
  private void deleteOldSessions() {
    for (List<UUID> due = ended.due(clock.instant());
        !due.isEmpty();
        due = ended.due(clock.instant())) {
      inParts(due, EndedSessions.AT_ONCE).forEach(ended::delete);
    }
  }

  private static <T> List<List<T>> inParts(List<T> all, int most) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
        .mapToObj(from -> all.subList(from, Math.min(from + most, all.size())))
        .toList();
  }
}
