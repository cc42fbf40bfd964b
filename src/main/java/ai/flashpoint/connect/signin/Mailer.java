package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Authorities;
import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.MailSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends letters, never on the thread that wrote them. A mail server that is away is tried again
 * within minutes; after that, or when this node stops, the letter is lost and the audit trail says
 * so as far as it can: whoever needs a link asks for another one.
 */
@ApplicationScoped
public class Mailer {

  private static final Logger LOG = System.getLogger(Mailer.class.getName());
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(20), Duration.ofMinutes(2));
  private static final int MOST_WAITING = 200;
  private static final int SENDERS = 2;

  @Inject MailSettings settings;
  @Inject Brand brand;
  @Inject Audit audit;
  @Inject Clock clock;
  @Resource ManagedThreadFactory threads;

  ScheduledExecutorService executor;
  private SSLSocketFactory tls;
  private final Semaphore room = new Semaphore(MOST_WAITING);

  @PostConstruct
  void begin() {
    // Of our own: a server's may have one thread, and with a slow mail server on it everything that
    // goes by the clock would stand still, from heartbeats to what other nodes revoke
    executor = new ScheduledThreadPoolExecutor(SENDERS, threads);
    tls = Authorities.sockets();
  }

  @PreDestroy
  void end() {
    executor.shutdownNow();
  }

  /** Whether letters are sent at all. */
  boolean on() {
    return settings.on();
  }

  /** Sends the letter soon. Never fails, never waits. */
  void post(Letter letter) {
    if (!room.tryAcquire()) {
      failed(letter, "too many are waiting");
      return;
    }
    schedule(letter, 0, Duration.ZERO);
  }

  private void schedule(Letter letter, int attempt, Duration pause) {
    try {
      executor.schedule(() -> attempt(letter, attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException e) {
      room.release();
      failed(letter, reason(e));
    }
  }

  private void attempt(Letter letter, int attempt) {
    try {
      new MailServer(settings, brand.name(), tls).send(letter, clock.instant());
      room.release();
    } catch (MessagingException | RuntimeException | LinkageError e) {
      if (attempt < PAUSES.size()) {
        schedule(letter, attempt + 1, PAUSES.get(attempt));
      } else {
        room.release();
        failed(letter, reason(e));
      }
    }
  }

  /** Kinds only: what mail servers say names the address. */
  private static String reason(Throwable e) {
    return e.getClass().getSimpleName()
        + (e.getCause() == null ? "" : ", " + e.getCause().getClass().getSimpleName());
  }

  private void failed(Letter letter, String reason) {
    LOG.log(Level.WARNING, "A mail could not be sent ({0}): {1}", letter, reason);
    audit.note(AuditEvent.of(AuditKind.MAIL_FAILED, letter + ": " + reason));
  }
}
