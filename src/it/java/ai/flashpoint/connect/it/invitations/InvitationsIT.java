package ai.flashpoint.connect.it.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.AtOnce;
import ai.flashpoint.connect.it.wire.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Joining a team by a link that works once, on a server without mail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitationsIT {

  private static final String PASSWORD = "a hat full of violets";

  private static final int MOST_A_DAY = 50;

  private Server server;
  private int newcomers;

  @BeforeAll
  void start() {
    server =
        Server.named("invitations")
            .importing(ImportFile.ofTwoTeams())
            .extendedBy(LinkMaker.class)
            .start();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String invited(String email) {
    return Http.get(
            server.at(
                "/test/link?team=contoso&role=MEMBER&email="
                    + email
                    + "&by="
                    + Person.CAROL.email()))
        .body();
  }

  private String newcomer() {
    return "new" + newcomers++ + "@example.com";
  }

  private Form joining(Answer page) {
    return Form.with("Create the account and join", page)
        .fill("Your name", "Nora New")
        .fill("New password", PASSWORD)
        .fill("New password again", PASSWORD);
  }

  private Answer join(Visitor visitor, String link) {
    return visitor.press(joining(visitor.open(link)), "Create the account and join");
  }

  private Visitor signedIn(Person person) {
    Visitor visitor = new Visitor(server);
    visitor.signIn(visitor.open(server.at("/login")), person);
    return visitor;
  }

  private boolean isIn(Person person, String team) {
    Assistant assistant = Assistant.registered(server, "Claude");
    Visitor visitor = new Visitor(server);
    Answer login = visitor.open(assistant.address(assistant.request(Assistant.newPkce())));
    return visitor.signIn(login, person).body().contains(team);
  }

  @Test
  void newPerson_joins_isSignedInAndAMember() {
    String email = newcomer();
    Visitor visitor = new Visitor(server);
    Answer page = visitor.open(invited(email));
    assertThat(page.body()).contains(Person.CAROL.name(), Person.CONTOSO, email, "Member");

    Answer joined = join(visitor, invited(email));

    assertThat(joined.body()).contains("Welcome to the team", "Nora New");
    assertThat(isIn(new Person(email, "Nora New", PASSWORD), Person.CONTOSO)).isTrue();
    try (var rows = server.rows()) {
      assertThat(
              rows.number(
                  "select count(*) from audit_events where kind = 'INVITATION_CHANGED' and detail ="
                      + " ?",
                  "accepted: " + email + " as member"))
          .isEqualTo(1);
    }
  }

  @Test
  void newPerson_withAPoorPassword_isToldNextToTheField() {
    Visitor visitor = new Visitor(server);
    Form form =
        Form.with("Create the account and join", visitor.open(invited(newcomer())))
            .fill("Your name", "Nora")
            .fill("New password", "short")
            .fill("New password again", "other");
    Answer answer = visitor.press(form, "Create the account and join");

    assertThat(answer.body()).contains("longer password", "not the same", "value=\"Nora\"");
  }

  @Test
  void link_usedTwice_worksOnce() {
    String link = invited(newcomer());
    Visitor late = new Visitor(server);
    Form form = joining(late.open(link));
    join(new Visitor(server), link);

    assertThat(late.press(form, "Create the account and join").body()).contains("no longer works");
    assertThat(new Visitor(server).open(link).body()).contains("no longer works");
  }

  @Test
  void link_openedByAProgram_isNotUsedUp() {
    String link = invited(newcomer());
    Http.get(link);
    new Visitor(server).open(link);

    assertThat(join(new Visitor(server), link).body()).contains("Welcome to the team");
  }

  @Test
  void link_guessed_opensNothing() {
    assertThat(new Visitor(server).open(server.at("/invitation?link=" + "A".repeat(43))).body())
        .contains("no longer works");
  }

  @Test
  void link_replaced_worksNoMore() {
    String email = newcomer();
    String first = invited(email);
    String second = invited(email);

    assertThat(new Visitor(server).open(first).body()).contains("no longer works");
    assertThat(join(new Visitor(server), second).body()).contains("Welcome to the team");
  }

  @Test
  void form_withoutItsToken_changesNothing() {
    String link = invited(newcomer());
    Visitor visitor = new Visitor(server);
    Form form = joining(visitor.open(link));
    Map<String, String> forged = new HashMap<>(form.pressing("Create the account and join"));
    forged.put("csrf", "AAAA");

    assertThat(visitor.send(form, forged, "Origin", server.origin()).status()).isEqualTo(403);
    assertThat(
            visitor
                .send(
                    form,
                    form.pressing("Create the account and join"),
                    "Origin",
                    "https://evil.example")
                .status())
        .isEqualTo(403);
    assertThat(join(visitor, link).body()).contains("Welcome to the team");
  }

  @Test
  void form_ofWhoMadeTheLink_isNotThatOfWhoIsSignedIn() {
    String link = invited(Person.ADA.email());
    Visitor maker = new Visitor(server);
    Map<String, String> known =
        new HashMap<>(Form.with("Sign in and join", maker.open(link)).values());
    known.put("accept", "Join the team");
    Visitor victim = signedIn(Person.ADA);
    Form shown = Form.with("Join the team", victim.open(link));

    assertThat(victim.send(shown, known, "Origin", server.origin()).status()).isEqualTo(403);
    assertThat(isIn(Person.ADA, Person.CONTOSO)).isFalse();
  }

  @Test
  void reset_withoutMail_isMadeByAnOperatorAndChangesThePassword() {
    String email = newcomer();
    join(new Visitor(server), invited(email));
    String link =
        Http.get(server.at("/test/link?email=" + email + "&by=" + Person.ADA.email())).body();
    Visitor visitor = new Visitor(server);
    Form form =
        Form.with("Save the new password", visitor.open(link))
            .fill("New password", "another " + PASSWORD)
            .fill("New password again", "another " + PASSWORD);
    visitor.press(form, "Save the new password");

    assertThat(isIn(new Person(email, "", "another " + PASSWORD), Person.CONTOSO)).isTrue();
    assertThat(new Visitor(server).open(server.at("/forgot")).body()).contains("sends no mail");
  }

  @Test
  @Order(Integer.MAX_VALUE - 4)
  void knownPerson_inAnothersBrowser_needsThePassword() {
    Visitor browser = signedIn(Person.ADA);
    Answer page = browser.open(invited(Person.BOB.email()));
    assertThat(page.body()).contains(Person.ADA.email(), Person.BOB.email());
    Form wrong = Form.with("Sign in and join", page).fill("Password", Person.ADA.password());
    assertThat(browser.press(wrong, "Sign in and join").body()).contains("not the password");
    assertThat(isIn(Person.BOB, Person.CONTOSO)).isFalse();
    assertThat(isIn(Person.ADA, Person.CONTOSO)).isFalse();
  }

  @Test
  @Order(Integer.MAX_VALUE - 3)
  void knownPerson_signingIn_joins() {
    Visitor browser = signedIn(Person.ADA);
    Form form =
        Form.with("Sign in and join", browser.open(invited(Person.BOB.email())))
            .fill("Password", Person.BOB.password());

    assertThat(browser.press(form, "Sign in and join").body())
        .contains("Welcome to the team", Person.BOB.name());
    assertThat(isIn(Person.BOB, Person.CONTOSO)).isTrue();
    assertThat(isIn(Person.ADA, Person.CONTOSO)).isFalse();
  }

  @Test
  @Order(Integer.MAX_VALUE - 2)
  void knownPerson_whoIsSignedIn_joinsWithAButton() {
    Visitor browser = signedIn(Person.ADA);
    Form form = Form.with("Join the team", browser.open(invited(Person.ADA.email())));

    assertThat(browser.press(form, "Join the team").body()).contains("Welcome to the team");
    assertThat(isIn(Person.ADA, Person.CONTOSO)).isTrue();
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void link_tooOld_worksNoMore() {
    String link = invited(newcomer());
    server.with("FLASHPOINT_CLOCK_OFFSET", "P8D").restart();

    assertThat(new Visitor(server).open(link).body()).contains("no longer works");
    assertThat(server.printed()).doesNotContain(link.substring(link.indexOf('=') + 1));
  }

  /** After all others, since the day of who invites is used up. */
  @Test
  @Order(Integer.MAX_VALUE)
  void owner_whoInvitesTheWorld_hasToWait() {
    List<List<String>> made =
        AtOnce.times(10, () -> Stream.generate(this::invitedStranger).limit(6).toList());
    assertThat(made.stream().flatMap(List::stream).filter(link -> link.startsWith("http")))
        .hasSize(MOST_A_DAY);

    Visitor owner = signedIn(Person.CAROL);
    Form form =
        Form.with("Invite", owner.open(server.at("/teams/contoso"))).fill("E-mail", newcomer());
    Answer answer = owner.press(form, "Invite");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isPresent();
    assertThat(answer.body()).contains("You made 50 invitations within a day. Wait 24 hours");
  }

  private String invitedStranger() {
    return invited(UUID.randomUUID() + "@example.com");
  }
}
