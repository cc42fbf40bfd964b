package ai.flashpoint.connect.it.portability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.MailVisit;
import ai.flashpoint.connect.it.server.Mailbox;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Reception;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.testing.CertificateAuthority;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A mail server out of the house: TLS, a login, and what is not said to whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailOverTlsIT {

  // Letters of earlier tests may wait for long
  private static final String NEWEST_IN_HAND =
      "select count(*) from mail_outbox where due_at > ?"
          + " and expires_at = (select max(expires_at) from mail_outbox)";
  private static final String USER = "connect";
  private static final String PASSWORD = "quite-secret-of-the-mail-account";

  private final CertificateAuthority authority = new CertificateAuthority();
  private final Reception good =
      Reception.OPEN
          .over(Reception.Tls.STARTTLS, authority.serving("localhost"))
          .login("LOGIN", USER, PASSWORD);
  private final Mailbox mailbox = Mailbox.open();
  private Server server;

  @BeforeAll
  void start() {
    server = mailbox.takingMailOf(Server.named("mail-tls").importing(ImportFile.ofTwoTeams()));
    Path trust = authority.storedIn(server.folder().resolve("trust.p12"));
    server
        .with(
            "JDK_JAVA_OPTIONS",
            "-Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword=changeit"
                + " -Djavax.net.ssl.trustStore="
                + trust)
        .with("FLASHPOINT_MAIL_HOST", "localhost")
        .with("FLASHPOINT_MAIL_USER", USER)
        .with("FLASHPOINT_MAIL_PASSWORD", PASSWORD)
        .without("FLASHPOINT_MAIL_TLS")
        .start();
  }

  @AfterAll
  void stop() {
    server.close();
    mailbox.close();
  }

  private void forget(Person person) {
    Visitor visitor = new Visitor(server);
    Form form =
        Form.with("Send the link", visitor.open(server.at("/forgot")))
            .fill("E-mail", person.email());
    visitor.press(form, "Send the link");
  }

  /** Whom a letter is for, where it is from, and who we are: nothing of it may be in the clear. */
  private static void saysOnlyHello(MailVisit visit) {
    assertThat(visit.inClear()).allMatch(line -> line.matches("(EHLO|HELO) .*|STARTTLS|QUIT|RSET"));
  }

  @Test
  @Order(1)
  void letter_overStarttls_comesWithTheLogin() {
    mailbox.receiving(good);
    forget(Person.ADA);

    assertThat(mailbox.nextTo(Person.ADA.email()).link()).startsWith(server.origin());
    MailVisit visit = mailbox.nextVisit();
    assertThat(visit.secured()).isTrue();
    saysOnlyHello(visit);
  }

  @Test
  @Order(2)
  void serverWithoutStarttls_getsNothingInClear() {
    mailbox.receiving(Reception.OPEN);
    forget(Person.BOB);

    saysOnlyHello(mailbox.nextVisit());
    assertThat(mailbox.isEmpty()).isTrue();
  }

  @Test
  @Order(2)
  void certificateOfNobodyTrusted_getsNothing() {
    mailbox.receiving(
        good.over(Reception.Tls.STARTTLS, CertificateAuthority.servingSelfSigned("localhost")));
    forget(Person.BOB);

    MailVisit visit = mailbox.nextVisit();
    assertThat(visit.secured()).isFalse();
    saysOnlyHello(visit);
    assertThat(mailbox.isEmpty()).isTrue();
  }

  @Test
  @Order(2)
  void certificateOfAnotherHost_getsNothing() {
    mailbox.receiving(good.over(Reception.Tls.STARTTLS, authority.serving("elsewhere.test")));
    forget(Person.BOB);

    saysOnlyHello(mailbox.nextVisit());
    assertThat(mailbox.isEmpty()).isTrue();
  }

  @Test
  @Order(3)
  void loginThatIsRefused_losesNoLetterAndTellsNoSecret() {
    mailbox.receiving(good.login("LOGIN", USER, "another"));
    forget(Person.CAROL);
    assertThat(mailbox.nextVisit().refused()).isTrue();

    mailbox.receiving(good);

    assertThat(mailbox.nextTo(Person.CAROL.email()).link()).startsWith(server.origin());
    byte[] secret = PASSWORD.getBytes(StandardCharsets.UTF_8);
    assertThat(server.printed())
        .doesNotContain(PASSWORD, Base64.getEncoder().encodeToString(secret), "?link=");
  }

  @Test
  @Order(4)
  void letter_thatWaitedAtARestart_comesOverTlsFromTheFirstByte() {
    mailbox.receiving(good.login("LOGIN", USER, "another"));
    forget(Person.ADA);
    assertThat(mailbox.nextVisit().refused()).isTrue();
    awaitLetterThatWaits();

    mailbox.receiving(
        good.over(Reception.Tls.IMPLICIT, good.context()).login("PLAIN", USER, PASSWORD));
    server.with("FLASHPOINT_MAIL_TLS", "implicit").restart();

    assertThat(mailbox.nextTo(Person.ADA.email()).link()).startsWith(server.origin());
    assertThat(mailbox.nextVisit().inClear()).isEmpty();
  }

  /** The server notes only after the visit when it will come again. */
  private void awaitLetterThatWaits() {
    Instant end = Instant.now().plusSeconds(30);
    while (Instant.now().isBefore(end)) {
      try (Rows rows = server.rows()) {
        if (rows.number(NEWEST_IN_HAND, inAMinute()) == 0) {
          return;
        }
      }
    }
    throw new AssertionError("the letter is still being sent");
  }

  private static OffsetDateTime inAMinute() {
    return OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1);
  }
}
