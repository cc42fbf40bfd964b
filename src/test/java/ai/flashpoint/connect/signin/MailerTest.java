package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.EmailAddress;
import ai.flashpoint.connect.common.MailSettings;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.testing.RecordedAudit;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailerTest {

  private static final Letter LETTER =
      new Letter("reset", "jane@example.com", "Subject", "https://x/?link=hush\n", Locale.ENGLISH);

  /** Runs tasks when the test says so, however long they were to wait. */
  private static final class Hands extends ScheduledThreadPoolExecutor {

    private final List<Runnable> tasks = new ArrayList<>();
    private final List<Long> seconds = new ArrayList<>();

    Hands() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      tasks.add(task);
      seconds.add(unit.toSeconds(delay));
      return null;
    }

    void runAll() {
      while (!tasks.isEmpty()) {
        tasks.remove(0).run();
      }
    }
  }

  private final Hands hands = new Hands();
  private final RecordedAudit audit = new RecordedAudit();
  private final Mailer mailer = new Mailer();

  /** No mail server is reached: unit tests have none, nor the parts that speak to it. */
  @BeforeEach
  void start() {
    mailer.executor = hands;
    mailer.settings =
        new MailSettings(
            Optional.of("127.0.0.1"),
            1,
            Optional.empty(),
            Optional.empty(),
            EmailAddress.of("us@example.com"),
            MailSettings.Tls.NONE);
    mailer.brand = Brand.DEFAULT;
    mailer.audit = audit;
    mailer.clock = new MovableClock();
  }

  @Test
  void post_waitsForNothing() {
    mailer.post(LETTER);
    assertThat(hands.seconds).containsExactly(0L);
    assertThat(audit.events()).isEmpty();
  }

  @Test
  void server_thatStaysAway_isTriedThreeTimes() {
    mailer.post(LETTER);
    hands.runAll();
    assertThat(hands.seconds).containsExactly(0L, 20L, 120L);
  }

  @Test
  void server_thatStaysAway_isToldWithoutAddressAndLink() {
    mailer.post(LETTER);
    hands.runAll();
    assertThat(audit.events()).singleElement().extracting("kind").isEqualTo(AuditKind.MAIL_FAILED);
    assertThat(audit.last()).contains("reset").doesNotContain("jane", "hush");
  }

  @Test
  void letters_tooMany_areTold() {
    for (int i = 0; i < 201; i++) {
      mailer.post(LETTER);
    }
    assertThat(audit.last()).contains("too many");
  }

  @Test
  void letter_isSentByAThreadOfTheMailersOwn() {
    List<Thread> own = new CopyOnWriteArrayList<>();
    mailer.threads =
        new ManagedThreadFactory() {
          @Override
          public Thread newThread(Runnable work) {
            Thread thread = new Thread(work);
            own.add(thread);
            return thread;
          }

          @Override
          public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            throw new UnsupportedOperationException();
          }
        };
    mailer.begin();
    mailer.post(LETTER);
    mailer.end();
    assertThat(own).isNotEmpty();
  }
}
