package ai.flashpoint.connect.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the documentation stands, in which form, and that its links lead somewhere. */
@ExtendWith(Shared.class)
class DocsIT {

  static final List<String> PAGES =
      List.of(
          "connect",
          "quickstart",
          "authentication",
          "wallet-agents",
          "tools-reference",
          "tools",
          "errors",
          "operations");

  private static final Pattern LINK = Pattern.compile("(?m)^- \\[[^]]+]\\((\\S+)\\): \\S");

  private final Server server;

  DocsIT(Server server) {
    this.server = server;
  }

  private Document page(String path) {
    Answer answer = Http.get(server.at(path));
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(answer.mediaType()).isEqualTo("text/html");
    return Jsoup.parse(answer.body(), answer.address().toString());
  }

  @Test
  void index_leadsToEveryPage() {
    assertThat(page("/docs").select(".guides a").eachAttr("href"))
        .containsExactlyElementsOf(PAGES.stream().map("/docs/"::concat).toList());
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void page_isAWholePageInTheProductsLayout(String name) {
    Document page = page("/docs/" + name);

    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("[aria-current=page]").eachAttr("href")).contains("/docs/" + name);
    assertThat(page.select("footer a").eachAttr("href")).contains("/docs");
    assertThat(page.text()).doesNotContain("connect.example.com");
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void page_asMarkdown_isTheSameTextWithOurAddresses(String name) {
    Answer file = Http.get(server.at("/docs/" + name + ".md"));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type").orElse("").replace(" ", ""))
        .isEqualToIgnoringCase("text/markdown;charset=utf-8");
    assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.body()).startsWith("# ").doesNotContain("connect.example.com");
    assertThat(page("/docs/" + name).selectFirst("h1").text())
        .isEqualTo(file.body().lines().findFirst().orElseThrow().substring(2));
  }

  @Test
  void links_ofAllPages_leadSomewhere() {
    TreeSet<String> links = new TreeSet<>();
    PAGES.forEach(
        name ->
            page("/docs/" + name)
                .select("article a[href], img[src], link[href]")
                .forEach(link -> links.add(link.absUrl(link.hasAttr("src") ? "src" : "href"))));
    links.removeIf(link -> !link.startsWith(server.origin() + "/"));

    assertThat(links.stream().map(link -> link.replaceFirst("#.*", "")).distinct())
        .hasSizeGreaterThan(10)
        .allSatisfy(link -> assertThat(Http.get(link).status()).isIn(200, 303));
  }

  @Test
  void llmsTxt_linksToTheMarkdownOfEveryPage() {
    Answer answer = Http.get(server.at("/llms.txt"));

    assertThat(answer.mediaType()).isEqualTo("text/plain");
    assertThat(answer.body()).startsWith("# ").contains("\n> ", server.mcp());
    assertThat(LINK.matcher(answer.body()).results().map((MatchResult link) -> link.group(1)))
        .containsExactlyElementsOf(
            PAGES.stream().map(name -> server.at("/docs/" + name + ".md")).toList());
  }

  @Test
  void toolsReference_hasTheToolsOfTheServer() {
    Document page = page("/docs/tools-reference");

    assertThat(page.select("h2 code").eachText()).contains("whoami", "create_survey");
    assertThat(page.text()).contains("members and owners", "at most 200 characters");
  }

  @Test
  void folder_withASlash_isThePageWithout() {
    Answer answer = Http.get(server.at("/docs/"));

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).contains("/docs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/nothing",
        "/docs/nothing.md",
        "/docs/Connect",
        "/docs/connect.md/",
        "/docs/connect/x",
        "/docs/.md",
        "/docs/..%2fWEB-INF%2fweb.xml",
        "/docs/%2e%2e/WEB-INF/web.xml",
        "/docs/docs.xhtml"
      })
  void address_ofNoPage_isNotFound(String path) {
    assertThat(Http.get(server.at(path)).status()).isIn(400, 404);
  }
}
