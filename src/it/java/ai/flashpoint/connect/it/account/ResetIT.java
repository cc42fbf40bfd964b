package ai.flashpoint.connect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Mail;
import ai.flashpoint.connect.it.server.Mailbox;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Forgotten passwords: mail, link, new password, and who could try to misuse them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResetIT {

  private static final String FRESH = "a hat full of violets";

  private final Crowd crowd = new Crowd();
  private final Mailbox mailbox = Mailbox.open();
  private Server server;

  @BeforeAll
  void start() {
    server = mailbox.takingMailOf(Server.named("reset").importing(Crowd.file())).start();
  }

  @AfterAll
  void stop() {
    server.close();
    mailbox.close();
  }

  private Answer ask(Visitor visitor, String email) {
    Form form = Form.around("#email", visitor.open(server.at("/forgot")));
    Map<String, String> values = new HashMap<>(form.values());
    values.put("email", email);
    values.put("ask", "pressed");
    return visitor.send(form, values, "Origin", server.origin());
  }

  private Mail mailed(Person person) {
    ask(new Visitor(server), person.email());
    return mailbox.next();
  }

  private Form form(Answer page) {
    return Form.with("Save the new password", page)
        .fill("New password", FRESH)
        .fill("New password again", FRESH);
  }

  private Answer redeem(Visitor visitor, String link) {
    return visitor.press(form(visitor.open(link)), "Save the new password");
  }

  private Visitor signedIn(Person person, String password) {
    Visitor visitor = new Visitor(server);
    visitor.signIn(
        visitor.open(server.at("/login")), new Person(person.email(), person.name(), password));
    return visitor;
  }

  private boolean isSignedIn(Visitor visitor) {
    return visitor.get(server.at("/connections")).status() == 200;
  }

  @Test
  void mail_asked_arrivesInWordsWithALink() {
    Person person = crowd.next();
    Mail mail = mailed(person);

    assertThat(mail.to()).isEqualTo(person.email());
    assertThat(mail.header("subject")).isEqualTo("Choose a new password for Flashpoint");
    assertThat(mail.header("from")).contains("<connect@example.com>");
    assertThat(mail.header("auto-submitted")).isEqualTo("auto-generated");
    assertThat(mail.text()).contains("Hello " + person.name()).contains("60 minutes");
    assertThat(mail.link()).startsWith(server.at("/reset?link="));
  }

  @Test
  void mail_askedInGerman_isGerman() {
    ask(new Visitor(server).accepting("de"), crowd.next().email());

    Mail mail = mailbox.next();
    assertThat(mail.header("subject")).isEqualTo("Neues Passwort für Flashpoint wählen");
    assertThat(mail.text()).contains("Wählen Sie es hier:");
  }

  @Test
  void BR29_unknownAddress_getsTheAnswerOfAKnownOne() {
    Person person = crowd.next();
    Visitor one = new Visitor(server);
    Visitor other = new Visitor(server);
    Answer unknown = ask(one, "nobody@example.com");
    Answer known = ask(other, person.email());

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(303);
    assertThat(unknown.headers("Location")).isEqualTo(known.headers("Location"));
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(known.response().headers().map().keySet());
    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(one.open(server.at("/forgot?done=sent")).body())
        .isEqualTo(other.open(server.at("/forgot?done=sent")).body());
    // Of the two the only mail
    assertThat(mailbox.next().to()).isEqualTo(person.email());
  }

  @Test
  void BR29_unknownAddressAgainAndAgain_hasToWaitLikeAKnownOne() {
    Person person = crowd.next();
    int unknown = 0;
    int known = 0;
    for (int i = 0; i < 6; i++) {
      unknown = ask(new Visitor(server), "nobody-at-all@example.com").status();
      known = ask(new Visitor(server), person.email()).status();
    }
    for (int i = 0; i < 5; i++) {
      mailbox.next();
    }
    assertThat(unknown).isEqualTo(known).isEqualTo(429);
  }

  @Test
  void link_opened_leavesTheAddressAndIsNotUsedUp() {
    Mail mail = mailed(crowd.next());
    String token = mail.link().substring(mail.link().indexOf('=') + 1);
    Visitor scanner = new Visitor(server);
    Http.method("HEAD", mail.link());
    scanner.open(mail.link());

    Visitor person = new Visitor(server);
    Answer first = person.get(mail.link());
    assertThat(first.status()).isEqualTo(303);
    assertThat(first.location().toString()).isEqualTo(server.at("/reset"));
    assertThat(first.headers("Set-Cookie"))
        .anyMatch(cookie -> cookie.contains(token) && cookie.contains("HttpOnly"));
    Answer page = person.get(server.at("/reset"));
    assertThat(page.body()).doesNotContain(token);
    assertThat(page.header("Referrer-Policy").orElse("")).isEqualTo("same-origin");
    assertThat(person.press(form(page), "Save the new password").body())
        .contains("Your password was changed");
    mailbox.next();
  }

  @Test
  void link_used_signsOutEverywhereAndEndsConnections() {
    Person person = crowd.next();
    Visitor elsewhere = signedIn(person, person.password());
    Tokens tokens = Assistant.connected(server, person, Person.ACME);
    String link = mailed(person).link();
    redeem(new Visitor(server), link);

    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(new ModernMcp(server, tokens.access()).request("tools/list", Map.of()).status())
        .isEqualTo(401);
    assertThat(isSignedIn(signedIn(person, FRESH))).isTrue();
    assertThat(isSignedIn(signedIn(person, person.password()))).isFalse();
    assertThat(mailbox.next().header("subject")).contains("was changed");
  }

  @Test
  void link_usedWithoutTheTick_keepsConnections() {
    Person person = crowd.next();
    Tokens tokens = Assistant.connected(server, person, Person.ACME);
    Visitor visitor = new Visitor(server);
    Form form = form(visitor.open(mailed(person).link())).chooseNone("End the connections");
    visitor.press(form, "Save the new password");
    mailbox.next();

    assertThat(new ModernMcp(server, tokens.access()).request("tools/list", Map.of()).status())
        .isEqualTo(200);
  }

  @Test
  void link_usedTwice_worksOnce() {
    String link = mailed(crowd.next()).link();
    Visitor late = new Visitor(server);
    Form form = form(late.open(link));
    redeem(new Visitor(server), link);
    mailbox.next();

    assertThat(late.press(form, "Save the new password").body()).contains("no longer works");
    assertThat(new Visitor(server).open(link).body()).contains("no longer works");
  }

  @Test
  void link_guessed_opensNothing() {
    String guessed = "A".repeat(43);
    assertThat(new Visitor(server).open(server.at("/reset?link=" + guessed)).body())
        .contains("no longer works");
    Answer malformed = new Visitor(server).get(server.at("/reset?link=a%0d%0aSet-Cookie:x=y"));
    assertThat(malformed.headers("Set-Cookie")).noneMatch(cookie -> cookie.contains("x=y"));
  }

  @Test
  void link_openedInAnotherPersonsBrowser_changesItsOwnPersonOnly() {
    Person person = crowd.next();
    Person other = crowd.next();
    Visitor browser = signedIn(other, other.password());
    Answer page = browser.open(mailed(person).link());
    assertThat(page.body()).contains(person.email()).doesNotContain(other.email());
    browser.press(form(page), "Save the new password");
    mailbox.next();

    assertThat(isSignedIn(browser)).isFalse();
    assertThat(isSignedIn(signedIn(other, other.password()))).isTrue();
    assertThat(isSignedIn(signedIn(person, FRESH))).isTrue();
  }

  @Test
  void form_withoutItsToken_changesNothing() {
    Person person = crowd.next();
    Visitor visitor = new Visitor(server);
    Form form = form(visitor.open(mailed(person).link()));
    Map<String, String> forged = new HashMap<>(form.pressing("Save the new password"));
    forged.remove("csrf");

    assertThat(visitor.send(form, forged, "Origin", server.origin()).status()).isEqualTo(403);
    assertThat(isSignedIn(signedIn(person, person.password()))).isTrue();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void link_tooOld_worksNoMore() {
    String link = mailed(crowd.next()).link();
    server.with("FLASHPOINT_CLOCK_OFFSET", "PT61M").restart();

    assertThat(new Visitor(server).open(link).body()).contains("no longer works");
    assertThat(server.printed()).doesNotContain(link.substring(link.indexOf('=') + 1));
  }
}
