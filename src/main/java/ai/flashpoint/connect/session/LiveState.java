package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.StandingChanged;
import ai.flashpoint.connect.team.StandingChanged.Kind;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Whether sessions may act, from memory. A node asks the database once for a session and forgets
 * the answer when anything about it changes: at once for changes made here, within a second for
 * changes made by other nodes (see {@link StandingFeed}). Without news from the database for too
 * long, it answers that it does not know.
 */
@ApplicationScoped
public class LiveState {

  private static final Logger LOG = System.getLogger(LiveState.class.getName());
  private static final int REMEMBERED = 200_000;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  // The net under a change that never arrived, whatever the reason
  private static final Duration LONGEST_MEMORY = Duration.ofMinutes(1);

  /** What is being asked, and how many changes were known when that began. */
  private record Load(SessionId session, long generation) {}

  @Inject StandingLoader loader;
  @Inject Clock clock;
  @Inject SessionSettings settings;

  private final Cache<SessionId, Standing> standings =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(LONGEST_MEMORY).build();
  private final ConcurrentHashMap<Load, CompletableFuture<Standing>> loads =
      new ConcurrentHashMap<>();
  private volatile long generation;
  private final ConcurrentHashMap<SessionId, Instant> uses = new ConcurrentHashMap<>();
  private volatile Instant lastNews = Instant.MIN;

  /** Whether the token's session may act now. */
  public Standing standing(TokenCheck.Valid token) {
    Standing standing = standing(token.session());
    return isOf(standing, token) ? standing : new Standing.Ended();
  }

  /** Whether a session may act now, for what goes on after its token was checked. */
  public Standing standing(SessionId session) {
    Instant now = clock.instant();
    if (!isInformed()) {
      return new Standing.Unknown(RETRY_AFTER);
    }
    Standing standing = standings.getIfPresent(session);
    if (standing == null) {
      standing = ask(session);
    }
    return isOver(standing, now) ? new Standing.Ended() : standing;
  }

  /** Whether news from the database is recent enough to answer calls. */
  public boolean isInformed() {
    return !lastNews.isBefore(clock.instant().minus(settings.databaseGrace()));
  }

  /** Notes that a session made a call; stored within seconds. */
  public void used(SessionId session) {
    uses.put(session, clock.instant());
  }

  /** What was used since the last time this was asked. */
  Map<SessionId, Instant> takeUses() {
    Map<SessionId, Instant> taken = new HashMap<>();
    uses.forEach(
        (session, at) -> {
          if (uses.remove(session, at)) {
            taken.put(session, at);
          }
        });
    return taken;
  }

  /** Gives uses back that could not be stored; newer ones win. */
  void putBackUses(Map<SessionId, Instant> taken) {
    taken.forEach(uses::putIfAbsent);
  }

  void forgetAll() {
    changed();
    standings.invalidateAll();
  }

  /** News arrived from the database, whatever it was. */
  void heard(Instant at) {
    lastNews = at;
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StandingChanged change) {
    forget(List.of(change));
  }

  void forget(Collection<StandingChanged> changes) {
    if (changes.isEmpty()) {
      return;
    }
    changed();
    Map<Kind, Set<String>> subjects =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    StandingChanged::kind,
                    Collectors.mapping(StandingChanged::subject, Collectors.toSet())));
    subjects
        .getOrDefault(Kind.SESSION, Set.of())
        .forEach(session -> standings.invalidate(SessionId.of(session)));
    // One pass for all of them: the memory may be large, and the changes many
    if (subjects.keySet().stream().anyMatch(kind -> kind != Kind.SESSION)) {
      standings.asMap().values().removeIf(standing -> concerns(standing, subjects));
    }
  }

  /** After it, no answer that was loaded before it gets into the memory. */
  private void changed() {
    synchronized (standings) {
      generation++;
    }
  }

  /**
   * Parallel calls of one session share one load, unless something changed since it began: then its
   * answer may be old already.
   */
  private Standing ask(SessionId session) {
    Load load = new Load(session, generation);
    CompletableFuture<Standing> mine = new CompletableFuture<>();
    CompletableFuture<Standing> first = loads.putIfAbsent(load, mine);
    if (first != null) {
      return first.join();
    }
    Standing standing = new Standing.Unknown(RETRY_AFTER);
    try {
      standing = loader.load(session);
      remember(load, standing);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Session " + session + " cannot be looked up", e);
    } finally {
      loads.remove(load);
      mine.complete(standing);
    }
    return standing;
  }

  private void remember(Load load, Standing standing) {
    synchronized (standings) {
      if (generation == load.generation()) {
        standings.put(load.session(), standing);
      }
    }
  }

  private static boolean concerns(Standing standing, Map<Kind, Set<String>> subjects) {
    if (standing instanceof Standing.OfUser of) {
      return isIn(subjects, Kind.USER, of.user().id()) || isIn(subjects, Kind.TEAM, of.team().id());
    }
    if (standing instanceof Standing.OfAgent of) {
      return isIn(subjects, Kind.AGENT, of.agent().id())
          || isIn(subjects, Kind.TEAM, of.team().id());
    }
    return true;
  }

  private static boolean isIn(Map<Kind, Set<String>> subjects, Kind kind, Object id) {
    return subjects.getOrDefault(kind, Set.of()).contains(id.toString());
  }

  /**
   * A token's claims must be the session's: a session never changes its person or team, so a
   * difference is forgery.
   */
  private static boolean isOf(Standing standing, TokenCheck.Valid token) {
    if (standing instanceof Standing.OfUser of) {
      return of.team().id().equals(token.team())
          && of.user().id().toString().equals(token.subject())
          && of.session().clientId().equals(token.client());
    }
    if (standing instanceof Standing.OfAgent of) {
      return of.team().id().equals(token.team())
          && (of.session().clientId().value().equals(token.subject())
              || of.agent().id().toString().equals(token.subject()))
          && of.session().clientId().equals(token.client());
    }
    return true;
  }

  private static boolean isOver(Standing standing, Instant now) {
    return standing instanceof Standing.OfUser of && !now.isBefore(of.session().expiresAt())
        || standing instanceof Standing.OfAgent agent && !now.isBefore(agent.session().expiresAt());
  }
}
