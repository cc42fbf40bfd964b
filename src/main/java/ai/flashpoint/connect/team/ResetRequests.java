package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Source;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Takes the wish of somebody unknown to be mailed a link for a new password. Whether there is such
 * a person is looked up later, by another thread: neither the answer nor its time can tell.
 */
@ApplicationScoped
public class ResetRequests {

  /** Most that wait to be looked up. */
  static final int MOST_WAITING = 50;

  private static final Logger LOG = System.getLogger(ResetRequests.class.getName());
  private static final int LONGEST_EMAIL = 254;
  private static final Duration BUSY = Duration.ofSeconds(5);

  @Inject SignInThrottle throttle;
  @Inject PasswordResets resets;

  Executor executor;
  private final Semaphore room = new Semaphore(MOST_WAITING);

  @Resource
  void setExecutor(ManagedExecutorService managed) {
    executor = managed;
  }

  /**
   * Asks for the link.
   *
   * @param email as it was typed
   * @param language to speak to who chose none
   * @return how long to wait before asking again; empty if the wish was taken
   */
  public Optional<Duration> ask(String email, Source source, Locale language) {
    String account = email.length() > LONGEST_EMAIL ? "" : email.strip().toLowerCase(Locale.ROOT);
    Optional<Duration> wait = throttle.enter("reset\n" + account, source);
    if (wait.isPresent()) {
      return wait;
    }
    if (!room.tryAcquire()) {
      return Optional.of(BUSY);
    }
    try {
      executor.execute(() -> lookUp(account, language));
      return Optional.empty();
    } catch (RejectedExecutionException e) {
      room.release();
      return Optional.of(BUSY);
    }
  }

  private void lookUp(String account, Locale language) {
    try {
      if (!account.isEmpty() && account.chars().noneMatch(Character::isISOControl)) {
        resets.mail(account, language);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A link for a new password could not be made", e);
    } finally {
      room.release();
    }
  }
}
