package ai.flashpoint.connect.console.docs;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes HTML of CommonMark with tables. HTML in it is shown as text, addresses of scripts are
 * dropped, headings have anchors, and links between the files lead to the pages.
 */
final class RenderMarkdown {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private RenderMarkdown() {}

  static Rendered of(String markdown) {
    Node document = PARSER.parse(markdown);
    List<Rendered.Section> sections = new ArrayList<>();
    String html =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> new ElementAttributes())
            .nodeRendererFactory(context -> new HeadingHtml(context, sections))
            .build()
            .render(document);
    return new Rendered(html, List.copyOf(sections));
  }
}
