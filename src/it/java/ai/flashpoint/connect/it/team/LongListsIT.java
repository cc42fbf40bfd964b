package ai.flashpoint.connect.it.team;

import static ai.flashpoint.connect.it.team.TeamWorld.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team of many people, and many connections, come in pages; a post leads back to its page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListsIT {

  private static final int CONNECTIONS = 53;

  private Server server;
  private Visitor dora;

  @BeforeAll
  void start() {
    server = Server.named("long-lists").importing(crowd()).start();
    for (int i = 0; i < CONNECTIONS; i++) {
      Assistant.connected(server, DORA, TeamWorld.name("alpha"));
    }
    dora = new Visitor(server);
    dora.signIn(dora.open(server.at("/login")), DORA);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** Beside the two members 120 more of one team. */
  private static ImportFile crowd() {
    Map<String, Object> content = new HashMap<>(TeamWorld.file().content());
    List<Object> users = new ArrayList<>((List<?>) content.get("users"));
    for (int i = 0; i < 120; i++) {
      users.add(
          Map.of(
              "email",
              "guest-" + i + "@example.com",
              "name",
              "Guest " + i,
              "teams",
              Map.of("alpha", "viewer")));
    }
    content.put("users", users);
    return new ImportFile(content);
  }

  private static List<String> rows(Answer page, String selector) {
    return Jsoup.parse(page.body()).select("main tbody tr " + selector).eachText();
  }

  private Answer beside(Answer page, String rel) {
    Element link = Jsoup.parse(page.body()).selectFirst("nav.pager a[rel=" + rel + "]");
    return dora.open(server.at(link.attr("href")));
  }

  private static boolean isLast(Answer page) {
    return Jsoup.parse(page.body()).select("nav.pager a[rel=next]").isEmpty();
  }

  @Test
  void members_ofALargeTeam_areReachedPageByPage() {
    Answer page = dora.open(server.at("/teams/alpha"));
    List<String> names = new ArrayList<>(rows(page, "b"));
    assertThat(names).hasSize(50).startsWith("Dora Maar", "Emil Nolde");
    while (!isLast(page)) {
      page = beside(page, "next");
      names.addAll(rows(page, "b"));
    }

    assertThat(names).hasSize(122).doesNotHaveDuplicates();
    assertThat(rows(beside(page, "prev"), "b")).hasSize(50);
  }

  @Test
  void members_searchedByAddress_areTheOnesMeant() {
    Answer page = dora.open(server.at("/teams/alpha"));
    Form search = Form.with("Search", page).fill("Name or e-mail address", "GUEST-77@");

    assertThat(rows(dora.open(server.at("/teams/alpha?q=GUEST-77%40")), "b"))
        .containsExactly("Guest 77");
    assertThat(search.values()).containsOnlyKeys("q");
  }

  @Test
  void members_searchedInVain_areNone() {
    Answer page = dora.open(server.at("/teams/alpha?q=nobody"));

    assertThat(rows(page, "b")).isEmpty();
    assertThat(page.body()).contains("No member matches.");
  }

  @Test
  void members_ofASmallTeam_needNoSearch() {
    Answer page = dora.open(server.at("/teams/bravo"));

    assertThat(rows(page, "b")).hasSize(2);
    assertThat(Jsoup.parse(page.body()).select("form[role=search], nav.pager")).isEmpty();
  }

  @Test
  void connection_endedOnALaterPage_leadsBackThere() {
    Answer last = beside(dora.open(server.at("/teams/alpha/connections")), "next");
    List<String> before = rows(last, "td.act button");
    Form form = Form.around("button[name=end]", last);
    Map<String, String> values = new HashMap<>(form.values());
    values.put("end", Jsoup.parse(last.body()).selectFirst("button[name=end]").attr("value"));

    Answer sent = dora.send(form, values, "Origin", server.origin());
    Answer after = dora.open(URI.create(server.origin()).resolve(sent.location()).toString());

    assertThat(after.body()).contains("The connection was ended");
    assertThat(rows(after, "td.act button")).hasSize(before.size() - 1);
    assertThat(Jsoup.parse(after.body()).select("nav.pager a[rel=prev]")).hasSize(1);
  }

  @Test
  void ownConnections_comeInPages() {
    Answer page = dora.open(server.at("/connections"));

    assertThat(rows(page, "b")).hasSize(50);
    assertThat(rows(beside(page, "next"), "b")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1200})
  void pages_onScreen_areAsTheOthers(int width) {
    for (ColorScheme look : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Browser.Profile browser = Browser.fresh(look, width)) {
        browser.open(server.at("/teams/alpha?q=guest")).signIn(DORA);
        browser.open(server.at("/teams/alpha?q=guest"));
        browser.photograph("members-long-" + look + "-" + width);
        browser.open(server.at("/connections")).photograph("own-long-" + look + "-" + width);
        assertThat(browser.page().locator("nav.pager a").count()).isEqualTo(1);
      }
    }
  }
}
