package ai.flashpoint.connect.console.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderMarkdownTest {

  private static String html(String markdown) {
    return RenderMarkdown.of(markdown).html();
  }

  @Test
  void html_inMarkdown_isText() {
    assertThat(html("<script>alert(1)</script>\n\nand <b>this</b>"))
        .contains("&lt;script&gt;", "&lt;b&gt;")
        .doesNotContain("<script>", "<b>");
  }

  @Test
  void link_toAScript_leadsNowhere() {
    assertThat(html("[x](javascript:alert(1))")).contains("href=\"\"");
  }

  @Test
  void heading_linksToItselfAndIsListed() {
    Rendered page = RenderMarkdown.of("# Title\n\n## The `import` file\n\n### Deeper\n");

    assertThat(page.html())
        .contains("<h1 id=\"title\" class=\"big\">Title</h1>")
        .contains("<h2 id=\"the-import-file\"><a ", "href=\"#the-import-file\"");
    assertThat(page.sections())
        .containsExactly(new Rendered.Section("the-import-file", "The import file"));
  }

  @Test
  void heading_twice_hasTwoAnchors() {
    assertThat(html("## Same\n\n## Same\n")).contains("id=\"same\"", "id=\"same-1\"");
  }

  @Test
  void link_toAnotherFile_leadsToThePage() {
    assertThat(html("[x](operations.md#limits) [y](errors.md)"))
        .contains("href=\"/docs/operations#limits\"", "href=\"/docs/errors\"");
  }

  @Test
  void link_outside_tellsNobodyWhereFrom() {
    assertThat(html("[x](https://example.com/)")).contains("rel=\"noreferrer\"");
  }

  @Test
  void cell_ofATable_namesItsColumn() {
    assertThat(html("| Key | Meaning |\n|---|---|\n| a | b |\n"))
        .contains("role=\"columnheader\"", "scope=\"col\"")
        .contains("data-label=\"Key\">a<", "data-label=\"Meaning\">b<");
  }

  @Test
  void code_canBeScrolledByKeyboard() {
    assertThat(html("```bash\nls\n```\n")).contains("<pre tabindex=\"0\">");
  }
}
