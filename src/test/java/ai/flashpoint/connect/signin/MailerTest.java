package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.EmailAddress;
import ai.flashpoint.connect.common.MailSettings;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.InvitationAcceptance;
import ai.flashpoint.connect.team.PasswordResets;
import ai.flashpoint.connect.team.User;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.testing.RecordedAudit;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailerTest {

  private static final Letter LETTER =
      new Letter("news", "jane@example.com", "Subject", "hush\n", Locale.ENGLISH, "");

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final RecordedAudit audit = new RecordedAudit();
  private final OutboxFixture outbox = new OutboxFixture(database, clock);
  private final Mailer mailer = new Mailer();

  /** No mail server is reached: unit tests have none, nor the parts that speak to it. */
  @BeforeEach
  void start() {
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
    mailer.clock = clock;
    mailer.outbox = outbox;
    mailer.resets =
        new PasswordResets() {
          @Override
          public Optional<User> find(Secret token) {
            return Optional.empty();
          }
        };
    mailer.invitations =
        new InvitationAcceptance() {
          @Override
          public Optional<Opened> open(Secret token) {
            return Optional.empty();
          }
        };
  }

  private void put(Letter letter, Duration life) {
    outbox.put(letter, clock.instant().plus(life));
  }

  private String tries() {
    return database.value("select max(tries) from mail_outbox");
  }

  @Test
  void server_thatIsAway_isTriedAgainAfterAPause() {
    put(LETTER, Duration.ofDays(1));
    mailer.deliver();
    clock.advance(Duration.ofSeconds(19));
    mailer.deliver();
    assertThat(tries()).isEqualTo("1");
    clock.advance(Duration.ofSeconds(1));
    mailer.deliver();
    assertThat(tries()).isEqualTo("2");
    assertThat(audit.events()).isEmpty();
  }

  @Test
  void server_thatStaysAway_isTriedForADay() {
    put(LETTER, Duration.ofDays(7));
    Instant begin = clock.instant();
    while (database.count("mail_outbox") > 0) {
      mailer.deliver();
      clock.advance(Duration.ofMinutes(10));
    }
    assertThat(Duration.between(begin, clock.instant()))
        .isBetween(Duration.ofHours(23), Duration.ofHours(25));
  }

  @Test
  void server_thatStaysAway_isToldWithoutAddressAndText() {
    put(LETTER, Duration.ofSeconds(10));
    mailer.deliver();
    assertThat(database.count("mail_outbox")).isZero();
    assertThat(audit.events()).singleElement().extracting("kind").isEqualTo(AuditKind.MAIL_FAILED);
    assertThat(audit.last()).contains("news").doesNotContain("jane", "hush");
  }

  @Test
  void letter_whoseLinkWorksNoMore_isDropped() {
    put(
        new Letter("reset", "jane@example.com", "S", "T\n", Locale.ENGLISH, "gone"),
        Duration.ofDays(1));
    mailer.deliver();
    assertThat(database.count("mail_outbox")).isZero();
    assertThat(audit.events()).isEmpty();
  }

  @Test
  void letter_sealedWithAnotherKey_isToldAndDropped() {
    put(LETTER, Duration.ofDays(1));
    outbox.seal = Seal.under(Secret.random(), "another");
    mailer.deliver();
    assertThat(database.count("mail_outbox")).isZero();
    assertThat(audit.last()).contains("another secret key");
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
    mailer.outbox =
        new Outbox() {
          @Override
          Optional<Waiting> take() {
            return Optional.empty();
          }
        };
    mailer.begin();
    mailer.wake();
    mailer.end();
    assertThat(own).isNotEmpty();
  }
}
