package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Authorities;
import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.MailSettings;
import ai.flashpoint.connect.team.InvitationAcceptance;
import ai.flashpoint.connect.team.PasswordResets;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends what is in the outbox, never on the thread that wrote it. A mail server that is away or
 * refuses the login is tried again until the letter's link ends, for a day at most; then the letter
 * is lost, and the audit trail says so.
 */
@ApplicationScoped
public class Mailer {

  private static final Logger LOG = System.getLogger(Mailer.class.getName());
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(20),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1));
  private static final int SENDERS = 2;
  private static final long PERIOD_SECONDS = 5;

  @Inject MailSettings settings;
  @Inject Brand brand;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Outbox outbox;
  @Inject PasswordResets resets;
  @Inject InvitationAcceptance invitations;
  @Resource ManagedThreadFactory threads;

  ScheduledExecutorService executor;
  private SSLSocketFactory tls;

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

  /** Begins to send, also what another start left or another node could not send. */
  public void start() {
    if (on()) {
      executor.scheduleWithFixedDelay(
          this::deliver, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Whether letters are sent at all. */
  boolean on() {
    return settings.on();
  }

  /** Something was put into the outbox. Never fails, never waits. */
  void wake() {
    try {
      executor.execute(this::deliver);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "This node stops; another one sends");
    }
  }

  /** Sends what is due. An exception would end the schedule. */
  void deliver() {
    try {
      Optional<Outbox.Waiting> next = outbox.take();
      while (next.isPresent()) {
        attempt(next.get());
        next = outbox.take();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "The outbox is out of reach; tried again soon", e);
    }
  }

  private void attempt(Outbox.Waiting waiting) {
    if (waiting.letter().isEmpty()) {
      giveUp(waiting, "a letter", "sealed with another secret key");
      return;
    }
    Letter letter = waiting.letter().get();
    if (isOver(letter)) {
      outbox.remove(waiting.id());
      return;
    }
    Optional<Exception> failure = failure(letter);
    Duration pause = PAUSES.get(Math.min(waiting.tries(), PAUSES.size() - 1));
    if (failure.isEmpty()) {
      outbox.remove(waiting.id());
    } else if (isFinal(failure.get()) || clock.instant().plus(pause).isAfter(waiting.until())) {
      giveUp(waiting, letter.toString(), reason(failure.get()));
    } else {
      outbox.postpone(waiting.id(), pause);
      LOG.log(
          Level.WARNING,
          "A mail waits for another try in {0} ({1}): {2}",
          pause,
          letter,
          reason(failure.get()));
    }
  }

  /** Whether the letter would bring a link that works no more. */
  private boolean isOver(Letter letter) {
    return letter
        .token()
        .filter(token -> resets.find(token).isEmpty() && invitations.open(token).isEmpty())
        .isPresent();
  }

  private Optional<Exception> failure(Letter letter) {
    try {
      new MailServer(settings, brand.name(), tls).send(letter, clock.instant());
      return Optional.empty();
    } catch (MessagingException | RuntimeException e) {
      return Optional.of(e);
    } catch (LinkageError e) {
      return Optional.of(new IllegalStateException(e));
    }
  }

  /** The mail server says that there is no such mailbox: asking again would not make one. */
  private static boolean isFinal(Exception failure) {
    return failure instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }

  /** Kinds only: what mail servers say names the address. */
  private static String reason(Throwable e) {
    return e.getClass().getSimpleName()
        + (e.getCause() == null ? "" : ", " + e.getCause().getClass().getSimpleName());
  }

  private void giveUp(Outbox.Waiting waiting, String about, String reason) {
    outbox.remove(waiting.id());
    LOG.log(Level.WARNING, "A mail could not be sent ({0}): {1}", about, reason);
    audit.note(AuditEvent.of(AuditKind.MAIL_FAILED, about + ": " + reason));
  }
}
