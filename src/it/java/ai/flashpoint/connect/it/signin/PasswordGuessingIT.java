package ai.flashpoint.connect.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Guessing passwords. The last step needs another time, and so another start of the server, which
 * is why there is an order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasswordGuessingIT {

  private static final String WRONG = "not-the-password-of-anybody";
  private static final String DISABLED = "gone@example.com";

  private Server server;

  @BeforeAll
  void start() {
    server =
        Server.named("password-guessing")
            .with("FLASHPOINT_TRUSTED_PROXIES", "127.0.0.1/32,::1/128")
            .importing(withSomebodyDisabled())
            .start();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static ImportFile withSomebodyDisabled() {
    Map<String, Object> content = new HashMap<>(ImportFile.ofTwoTeams().content());
    List<Object> users = new ArrayList<>((List<?>) content.get("users"));
    users.add(
        Map.of("email", DISABLED, "name", "Gone", "password", "was-valid-once", "disabled", true));
    content.put("users", users);
    return new ImportFile(content);
  }

  /** One browser with the sign-in form open. */
  private final class Guesser {

    private final Visitor browser = new Visitor(server);
    private final Answer page = browser.open(server.at("/login"));

    Answer tries(String email, String password, String... forwarded) {
      Form form = Form.with("Sign in", page).fill("E-mail", email).fill("Password", password);
      List<String> headers = new ArrayList<>(List.of("Origin", server.origin()));
      for (String value : forwarded) {
        headers.addAll(List.of("X-Forwarded-For", value));
      }
      return browser.send(form, form.pressing("Sign in"), headers.toArray(String[]::new));
    }
  }

  private static boolean isSignedIn(Answer answer) {
    return answer.status() == 303 && answer.location().getPath().equals("/connections");
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(200);
    assertThat(answer.body()).contains("don’t match");
  }

  @Test
  @Order(1)
  void BR20_unknownWrongAndDisabled_getTheSameAnswer() {
    Guesser guesser = new Guesser();
    List<Answer> answers =
        List.of(
            guesser.tries(Person.ADA.email(), WRONG),
            guesser.tries("no@example.com", WRONG),
            guesser.tries(DISABLED, "was-valid-once"));

    answers.forEach(PasswordGuessingIT::refused);
    assertThat(
            answers.stream()
                .map(answer -> answer.body().replaceAll("(ada|no|gone)@example\\.com", "X")))
        .containsOnly(answers.get(0).body().replace(Person.ADA.email(), "X"));
    assertThat(answers.stream().map(answer -> answer.response().headers().map().keySet()))
        .containsOnly(answers.get(0).response().headers().map().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*)(uid=*", "ada@example.com*", "' or 1=1 --", "\u0000ada@example.com"})
  @Order(2)
  void BR21_nameWithSpecialCharacters_isAnOrdinaryFailure(String name) {
    refused(new Guesser().tries(name, Person.ADA.password()));
  }

  @Test
  @Order(2)
  void BR21_nameOfTenThousandCharacters_isAnOrdinaryFailure() {
    refused(new Guesser().tries("x".repeat(10_000), Person.ADA.password()));
  }

  @Test
  @Order(2)
  void BR21_passwordOfAMegabyte_isRefusedUnread() {
    assertThat(new Guesser().tries(Person.ADA.email(), "x".repeat(1 << 20)).status())
        .isEqualTo(413);
  }

  @Test
  @Order(2)
  void BR21_passwordLongerThanAny_isAnOrdinaryFailure() {
    refused(new Guesser().tries("somebody@example.com", "x".repeat(5_000)));
  }

  @Test
  @Order(3)
  void BR19_oneSourceManyAccounts_isLimited() {
    Guesser guesser = new Guesser();
    List<Answer> answers =
        IntStream.range(0, 500)
            // What it says in front of its address changes nothing
            .mapToObj(
                i ->
                    guesser.tries(
                        "u" + i + "@example.com", WRONG, "192.0.2." + i % 200 + ", 203.0.113.19"))
            .toList();

    assertThat(answers.stream().limit(20)).allMatch(answer -> answer.status() == 200);
    assertThat(answers.get(20).status()).isEqualTo(429);
    // 20 a minute; a slow machine takes more than one
    assertThat(answers).filteredOn(answer -> answer.status() != 429).hasSizeLessThanOrEqualTo(100);
    Answer limited = answers.get(20);
    assertThat(limited.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
    assertThat(limited.body()).contains("Too many attempts");
    refused(guesser.tries("fresh@example.com", WRONG, "203.0.113.20"));
  }

  @Test
  @Order(4)
  void BR18_hundredWrongPasswords_areHeldUpFromTheSixthOn() {
    Guesser guesser = new Guesser();
    List<Integer> statuses =
        IntStream.range(0, 100)
            .mapToObj(i -> guesser.tries(Person.BOB.email(), WRONG + i, "198.51.100." + i).status())
            .toList();

    assertThat(statuses.subList(0, 5)).containsOnly(200);
    assertThat(statuses.get(5)).isEqualTo(429);
    // The wait doubles each time that it is over
    assertThat(statuses).filteredOn(status -> status == 200).hasSizeLessThanOrEqualTo(10);
    waitForLong(guesser);
    Answer right = guesser.tries(Person.BOB.email(), Person.BOB.password());
    assertThat(right.status()).isEqualTo(429);
    assertThat(right.header("Retry-After")).isPresent();
  }

  /** Goes on until the next attempt would have to wait so long that it cannot be over by then. */
  private static void waitForLong(Guesser guesser) {
    int seconds = 0;
    for (int i = 0; seconds < 4; i++) {
      seconds =
          guesser
              .tries(Person.BOB.email(), WRONG + "again" + i, "198.51.100.100")
              .header("Retry-After")
              .map(Integer::parseInt)
              .orElse(0);
    }
  }

  @Test
  @Order(5)
  void BR18_otherAccounts_areUnaffected() {
    assertThat(isSignedIn(new Guesser().tries(Person.ADA.email(), Person.ADA.password()))).isTrue();
  }

  @Test
  @Order(6)
  void rowsOfAttempts_nameNobody() {
    try (Rows rows = server.rows()) {
      assertThat(rows.number("select count(*) from sign_in_tallies")).isPositive();
      assertThat(
              rows.number(
                  "select count(*) from sign_in_tallies where key_hash like '%example%' or length(key_hash) <> 43"))
          .isZero();
    }
  }

  @Test
  @Order(7)
  void BR18_afterTheDelay_theRightPasswordWorks() {
    server.with("FLASHPOINT_CLOCK_OFFSET", "PT16M").restart();

    assertThat(isSignedIn(new Guesser().tries(Person.BOB.email(), Person.BOB.password()))).isTrue();
  }
}
