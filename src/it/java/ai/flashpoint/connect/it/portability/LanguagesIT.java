package ai.flashpoint.connect.it.portability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages speak what the assistant wishes, else what the browser accepts, on every server. */
@ExtendWith(Shared.class)
class LanguagesIT {

  private final Server server;
  private final Visitor person;
  private Assistant assistant;

  LanguagesIT(Server server) {
    this.server = server;
    person = new Visitor(server);
  }

  @ParameterizedTest
  @CsvSource({
    "'', de",
    "'', en",
    "'', 'de-AT,de;q=0.9,en;q=0.8'",
    "de, 'en-US,en;q=0.9'",
    "en, de",
    "'fr-CA de', en",
    "'xx de_DE <b>', en"
  })
  void signIn_isInTheLanguageOfTheRequest(String wished, String accepted) {
    Answer page = person.accepting(accepted).open(asking(wished));

    boolean german = wished.contains("de") && !wished.contains("_");
    german = german || (wished.isEmpty() && accepted.startsWith("de"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(language(page)).isEqualTo(german ? "de" : "en");
    assertThat(heading(page)).startsWith(german ? "Anmelden, um" : "Sign in to");
    assertThat(page.header("Vary").orElse("")).contains("Accept-Language");
  }

  @Test
  void signIn_withoutAnyLanguage_isInEnglish() {
    assertThat(language(person.open(asking("")))).isEqualTo("en");
  }

  @Test
  void wish_holdsFromTheFirstPageToTheLast() {
    person.accepting("en");
    Answer signIn = person.open(asking("de"));

    Answer refused = person.press(filled(signIn, "wrong password"), "Anmelden");
    assertThat(language(refused)).isEqualTo("de");
    assertThat(alert(refused)).contains("passen nicht zusammen");

    Answer picker = person.press(filled(refused, Person.ADA.password()), "Anmelden");
    assertThat(language(picker)).isEqualTo("de");
    assertThat(heading(picker)).isEqualTo("Um welches Team geht es?");

    Form open = Form.with("Erlauben", picker).chooseNone(Person.ACME);
    Answer none = person.press(open, "Erlauben");
    assertThat(alert(none)).contains("Wählen Sie zuerst ein Team");

    Form choice = Form.with("Erlauben", none).choose(Person.ACME);
    Answer back = person.press(choice, "Erlauben");
    assertThat(Wire.query(back.location())).containsKey("code");
    assertThat(back.body()).contains("Zurück zur Anwendung");

    Answer again = person.press(choice, "Erlauben");
    assertThat(heading(again)).isEqualTo("Diese Anmeldung ist schon abgeschlossen");
  }

  @Test
  void wish_inAPushedRequest_counts() {
    assistant = Assistant.registered(server, "Pushes");
    Map<String, String> request = assistant.request(Assistant.newPkce());
    request.put("ui_locales", "de");
    String pushed =
        Http.postForm(server.at("/oauth/par"), request).json().required("request_uri").asText();

    Answer page =
        person.open(
            assistant.address(Map.of("client_id", assistant.clientId(), "request_uri", pushed)));

    assertThat(language(page)).isEqualTo("de");
  }

  @Test
  void refusal_ofARequestThatWishes_isInThatLanguage() {
    Answer page = person.accepting("en").open(asking("de") + "&response_mode=jwt");

    assertThat(language(page)).isEqualTo("de");
    assertThat(heading(page)).isEqualTo("Die Anfrage der Anwendung wurde nicht angenommen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/login", "/no-such-page", "/oauth/authorize", "/login?request=nothing"})
  void page_thatNoAssistantAsksFor_isInWhatTheBrowserAccepts(String path) {
    Answer german = new Visitor(server).accepting("de-CH").open(server.at(path));
    Answer english = new Visitor(server).accepting("fr").open(server.at(path));

    assertThat(language(german)).isEqualTo("de");
    assertThat(german.body()).contains("Hilfe");
    assertThat(language(english)).isEqualTo("en");
    assertThat(english.body()).contains("Help");
  }

  @Test
  void connections_areInWhatTheBrowserAccepts() {
    person.accepting("de");
    person.press(filled(person.open(server.at("/login")), Person.ADA.password()), "Anmelden");

    assertThat(heading(person.open(server.at("/connections")))).isEqualTo("Ihre Verbindungen");
    assertThat(heading(person.accepting("en").open(server.at("/connections"))))
        .isEqualTo("Your connections");
  }

  @Test
  void metadata_saysWhichLanguagesThereAre() {
    assertThat(
            Http.get(server.at("/.well-known/oauth-authorization-server"))
                .json()
                .path("ui_locales_supported"))
        .extracting(language -> language.asText())
        .containsExactly("en", "de");
  }

  private String asking(String wished) {
    assistant = Assistant.registered(server, "Claude");
    Map<String, String> request = assistant.request(Assistant.newPkce());
    request.put("ui_locales", wished);
    return assistant.address(request);
  }

  private static Form filled(Answer page, String password) {
    return Form.with("Anmelden", page)
        .fill("E-Mail-Adresse", Person.ADA.email())
        .fill("Passwort", password);
  }

  private static String language(Answer page) {
    return document(page).selectFirst("html").attr("lang");
  }

  private static String heading(Answer page) {
    return document(page).selectFirst("h1").text();
  }

  private static String alert(Answer page) {
    return document(page).select("[role=alert]").text();
  }

  private static Document document(Answer page) {
    return Jsoup.parse(page.body());
  }
}
