package ai.flashpoint.connect.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every HTML answer tells the browser, error pages included. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRulesIT {

  private final Server server;
  private final Map<String, Supplier<Answer>> pages = new LinkedHashMap<>();

  PageRulesIT(Server server) {
    this.server = server;
    Assistant assistant = Assistant.registered(server, "Page rules", "https://a.example/cb");
    String good = assistant.address(assistant.request(Assistant.newPkce()));
    Visitor person = new Visitor(server);
    pages.put("connect", () -> get("/"));
    pages.put("sign-in", () -> new Visitor(server).open(good));
    pages.put("sign-in alone", () -> get("/login"));
    pages.put("picker", () -> signedIn(person, good));
    pages.put("connections", () -> person.open(server.at("/connections")));
    pages.put("agents", () -> person.open(server.at("/teams/acme-research/agents")));
    pages.put("members", () -> person.open(server.at("/teams/acme-research")));
    pages.put("tools", () -> person.open(server.at("/teams/acme-research/tools")));
    pages.put("finish", () -> finish(person, good));
    pages.put("unknown client", () -> get("/oauth/authorize?client_id=nobody"));
    pages.put(
        "refused request", () -> get(good.replace(server.origin(), "") + "&response_mode=jwt"));
    pages.put("foreign redirect", () -> get(good.replace(server.origin(), "") + "&redirect_uri=x"));
    pages.put("nothing to resume", () -> get("/oauth/resume?request=none"));
    pages.put("no cookie", () -> get("/login?request=0123456789abcdef"));
    pages.put("unknown page", () -> get("/no-such-page"));
    pages.put("unknown view", () -> get("/no-such-page.xhtml"));
    pages.put("template", () -> get("/WEB-INF/templates/frame.xhtml"));
    pages.put("other method", () -> Http.method("PUT", server.at("/login")));
    pages.put("no form", () -> Http.postJson(server.at("/login"), Map.of()));
    pages.put(
        "foreign post",
        () ->
            Http.postForm(server.at("/login"), Map.of("a", "b"), "Origin", "https://evil.example"));
  }

  private Answer get(String path) {
    return new Visitor(server).open(server.at(path));
  }

  private static Answer signedIn(Visitor person, String address) {
    Answer page = person.open(address);
    return page.address().getPath().equals("/login") ? person.signIn(page, Person.ADA) : page;
  }

  private static Answer finish(Visitor person, String address) {
    Answer picker = signedIn(person, address);
    return person.press(Form.with("Allow", picker).choose(Person.ACME), "Allow");
  }

  Stream<String> pages() {
    return pages.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void BR05_page_cannotBeFramed(String name) {
    Answer page = pages.get(name).get();

    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.header("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(page.header("X-Frame-Options")).contains("DENY");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void BR16_page_doesNotSayWhereFormsMayLead(String name) {
    assertThat(pages.get(name).get().header("Content-Security-Policy").orElse(""))
        .isNotEmpty()
        .doesNotContain("form-action");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void BR17_page_doesNotCutOffItsOpener(String name) {
    assertThat(pages.get(name).get().header("Cross-Origin-Opener-Policy")).isEmpty();
  }
}
