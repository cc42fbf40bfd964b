package ai.flashpoint.connect.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Wire;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sends spoilt authorization requests for clients that must never get anything out of them. */
public final class Attacker {

  private static final String REFUSED = "AUTHORIZATION_REFUSED";
  private static final Map<Way, Visitor> BROWSERS = new EnumMap<>(Way.class);

  private final Server server;
  private final Aftermath aftermath;
  private final String name;

  /**
   * @param name tells this class's clients from all others
   */
  public Attacker(Server server, Aftermath aftermath, String name) {
    this.server = server;
    this.aftermath = aftermath;
    this.name = name;
  }

  /** A public client of this attacker's alone. */
  public Assistant client(String... redirectUris) {
    Assistant client = Assistant.registered(server, name, List.of(redirectUris));
    aftermath.nothingFor(client);
    return client;
  }

  public Assistant client(Way way) {
    return client(way.redirectUri());
  }

  /** A correct request of the client, to be spoilt. */
  public Map<String, String> request(Assistant client) {
    return client.request(Assistant.newPkce());
  }

  /**
   * Refused to the person alone: a page without a way on, nothing for the client.
   *
   * @param query the raw query
   */
  public Document refusedOnPage(Assistant client, String query) {
    Answer answer = new Visitor(server).get(server.at("/oauth/authorize?") + query);
    Document page = page(answer);
    assertThat(page.select("main a[href], form, meta[http-equiv=refresh]"))
        .as("ways on in %s", answer)
        .isEmpty();
    aftermath.refused(REFUSED, client);
    return page;
  }

  public Document refusedOnPage(Assistant client, Map<String, String> request) {
    return refusedOnPage(client, Wire.form(request));
  }

  /** Refused to the client, in this way, with state and issuer; returns the whole answer. */
  public Map<String, String> refusedToClient(
      Way way, Assistant client, Map<String, String> request, String error) {
    return refusedToClient(way, client, Wire.form(request), error);
  }

  public Map<String, String> refusedToClient(
      Way way, Assistant client, String query, String error) {
    URI back = back(way, query);
    assertThat(back.toString()).startsWith(client.redirectUri() + "?");
    assertThat(back.getRawFragment()).isNull();
    Map<String, String> told = Wire.query(back);
    assertThat(told)
        .containsEntry("error", error)
        .containsEntry("state", "the-state")
        .containsEntry("iss", server.origin())
        .doesNotContainKey("code");
    assertThat(told.getOrDefault("error_description", "")).matches("[ !#-\\[\\]-~]*");
    aftermath.refused(REFUSED, client);
    return told;
  }

  private URI back(Way way, String query) {
    Answer answer = browser(way).get(server.at("/oauth/authorize?") + query);
    return switch (way) {
      case BY_PAGE -> {
        Element link = page(answer).selectFirst("main a[href]");
        assertThat(link).as("the way back in %s", answer).isNotNull();
        yield URI.create(link.attr("href"));
      }
      case AT_ONCE -> {
        assertThat(answer.status()).as("%s", answer).isEqualTo(303);
        yield URI.create(answer.header("Location").orElseThrow());
      }
    };
  }

  /** A browser in which somebody is signed in. */
  public Visitor signedIn() {
    return browser(Way.AT_ONCE);
  }

  /** A page that goes nowhere by itself. */
  private static Document page(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.mediaType()).isEqualTo("text/html");
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.header("Refresh")).isEmpty();
    assertThat(answer.headers("Set-Cookie")).isEmpty();
    return Jsoup.parse(answer.body());
  }

  private Visitor browser(Way way) {
    synchronized (BROWSERS) {
      return BROWSERS.computeIfAbsent(
          way,
          opened -> {
            Visitor browser = new Visitor(server);
            if (opened == Way.AT_ONCE) {
              browser.signIn(browser.open(server.at("/login")), Person.ADA);
            }
            return browser;
          });
    }
  }
}
