package ai.flashpoint.connect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Mailbox;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people change about their accounts, and what ends by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountIT {

  private static final String FRESH = "a hat full of violets";

  private final Crowd crowd = new Crowd();
  private final Mailbox mailbox = Mailbox.open();
  private Server server;

  @BeforeAll
  void start() {
    server = mailbox.takingMailOf(Server.named("account").importing(Crowd.file())).start();
  }

  @AfterAll
  void stop() {
    server.close();
    mailbox.close();
  }

  private Visitor signedIn(Person person) {
    Visitor visitor = new Visitor(server);
    visitor.signIn(visitor.open(server.at("/login")), person);
    return visitor;
  }

  private Form passwordForm(Visitor visitor, String present, String fresh) {
    return Form.with("Change the password", visitor.open(server.at("/account")))
        .fill("Present password", present)
        .fill("New password", fresh)
        .fill("New password again", fresh);
  }

  private Answer change(Visitor visitor, String present, String fresh) {
    return visitor.press(passwordForm(visitor, present, fresh), "Change the password");
  }

  @Test
  void account_signedOut_asksToSignInAndComesBack() {
    Visitor visitor = new Visitor(server);
    Answer login = visitor.open(server.at("/account"));
    assertThat(login.address().getPath()).isEqualTo("/login");
    assertThat(visitor.signIn(login, crowd.next()).address().getPath()).isEqualTo("/account");
  }

  @Test
  void password_changed_endsOtherBrowserSignInsOnly() {
    Person person = crowd.next();
    Visitor here = signedIn(person);
    Visitor elsewhere = signedIn(person);
    String before = here.cookies().get("fp-sign-in");

    assertThat(change(here, person.password(), FRESH).body()).contains("password was changed");

    assertThat(elsewhere.get(server.at("/connections")).location().getPath()).isEqualTo("/login");
    assertThat(here.get(server.at("/connections")).status()).isEqualTo(200);
    assertThat(here.cookies().get("fp-sign-in")).isNotEqualTo(before);
  }

  @Test
  void password_changed_isTheOnlyOneThatSignsIn() {
    Person person = crowd.next();
    change(signedIn(person), person.password(), FRESH);

    assertThat(isSignedIn(signedIn(person))).isFalse();
    assertThat(isSignedIn(signedIn(new Person(person.email(), person.name(), FRESH)))).isTrue();
  }

  private boolean isSignedIn(Visitor visitor) {
    return visitor.get(server.at("/connections")).status() == 200;
  }

  @Test
  void password_changed_keepsConnections() {
    Person person = crowd.next();
    Tokens tokens = Assistant.connected(server, person, Person.ACME);
    change(signedIn(person), person.password(), FRESH);

    assertThat(status(tokens)).isEqualTo(200);
  }

  @Test
  void password_changedWithATick_endsConnections() {
    Person person = crowd.next();
    Tokens tokens = Assistant.connected(server, person, Person.ACME);
    Visitor visitor = signedIn(person);
    Form form = passwordForm(visitor, person.password(), FRESH).choose("End the connections");
    visitor.press(form, "Change the password");

    assertThat(status(tokens)).isEqualTo(401);
  }

  private int status(Tokens tokens) {
    return new ModernMcp(server, tokens.access()).request("tools/list", Map.of()).status();
  }

  @Test
  void password_wrongPresentOne_changesNothing() {
    Person person = crowd.next();
    Answer answer = change(signedIn(person), "not it, certainly", FRESH);

    assertThat(answer.body()).contains("not your present password");
    assertThat(isSignedIn(signedIn(person))).isTrue();
  }

  @Test
  void password_guessedAtAgainAndAgain_hasToWait() {
    Person person = crowd.next();
    Visitor visitor = signedIn(person);
    Answer answer = null;
    for (int i = 0; i < 7; i++) {
      answer = change(visitor, "guess number " + i, FRESH);
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isPresent();
  }

  @Test
  void password_easilyGuessed_isRefusedNextToItsField() {
    Person person = crowd.next();
    Answer answer = change(signedIn(person), person.password(), "Password1234");

    assertThat(answer.body()).contains("first that are guessed");
    assertThat(isSignedIn(signedIn(person))).isTrue();
  }

  @Test
  void forms_withoutTheirToken_changeNothing() {
    Person person = crowd.next();
    Visitor visitor = signedIn(person);
    Form form = passwordForm(visitor, person.password(), FRESH);
    Map<String, String> forged = new HashMap<>(form.pressing("Change the password"));
    forged.put("csrf", "AAAA");

    assertThat(visitor.send(form, forged, "Origin", server.origin()).status()).isEqualTo(403);
    assertThat(isSignedIn(signedIn(person))).isTrue();
  }

  @Test
  void forms_fromAnotherSite_changeNothing() {
    Person person = crowd.next();
    Visitor visitor = signedIn(person);
    Form form = passwordForm(visitor, person.password(), FRESH);

    Answer answer =
        visitor.send(form, form.pressing("Change the password"), "Origin", "https://evil.example");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(isSignedIn(signedIn(person))).isTrue();
  }

  @Test
  void forms_shownToAnotherPerson_changeNothing() {
    Person victim = crowd.next();
    Visitor visitor = signedIn(victim);
    Form shown = Form.with("Save the name", visitor.open(server.at("/account")));
    Visitor other = signedIn(crowd.next());

    Answer answer =
        other.send(
            shown.fill("Your name", "Mallory"),
            shown.pressing("Save the name"),
            "Origin",
            server.origin());
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void name_changed_isShownAndAudited() {
    Person person = crowd.next();
    Visitor visitor = signedIn(person);
    Form form =
        Form.with("Save the name", visitor.open(server.at("/account")))
            .fill("Your name", "  Zoë <b>Bold</b> ");
    Answer answer = visitor.press(form, "Save the name");

    assertThat(answer.body()).contains("Zoë &lt;b&gt;Bold&lt;/b&gt;").doesNotContain("<b>Bold");
    try (var rows = server.rows()) {
      assertThat(
              rows.text(
                  "select detail from audit_events where kind = 'ACCOUNT_CHANGED' and detail like"
                      + " 'name: %'"))
          .isEqualTo("name: before: " + person.name() + "; after: Zoë <b>Bold</b>");
    }
  }

  @Test
  void language_chosen_beatsTheBrowserAndNotTheAssistant() {
    Person person = crowd.next();
    Visitor visitor = signedIn(person).accepting("en");
    Map<String, String> form =
        new HashMap<>(
            Form.with("Save the language", visitor.open(server.at("/account")))
                .pressing("Save the language"));
    form.put("language", "de");
    visitor.send(
        Form.with("Save the language", visitor.open(server.at("/account"))),
        form,
        "Origin",
        server.origin());

    assertThat(visitor.open(server.at("/connections")).body()).contains("lang=\"de\"");
    assertThat(picker(visitor, "").body()).contains("lang=\"de\"");
    assertThat(picker(visitor, "en").body()).contains("lang=\"en\"");
  }

  private Answer picker(Visitor visitor, String wished) {
    Assistant assistant = Assistant.registered(server, "Claude");
    Map<String, String> request = new HashMap<>(assistant.request(Assistant.newPkce()));
    if (!wished.isEmpty()) {
      request.put("ui_locales", wished);
    }
    return visitor.open(assistant.address(request));
  }
}
