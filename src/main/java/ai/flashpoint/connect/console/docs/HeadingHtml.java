package ai.flashpoint.connect.console.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Headings that link to themselves, so that their address can be copied; and a list of them. */
final class HeadingHtml implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final List<Rendered.Section> sections;

  HeadingHtml(HtmlNodeRendererContext context, List<Rendered.Section> sections) {
    this.context = context;
    this.sections = sections;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Heading.class);
  }

  @Override
  public void render(Node node) {
    Heading heading = (Heading) node;
    String tag = "h" + heading.getLevel();
    Map<String, String> attributes = context.extendAttributes(heading, tag, new LinkedHashMap<>());
    String anchor = attributes.getOrDefault("id", "");
    if (heading.getLevel() == 1) {
      attributes.put("class", "big");
    }
    HtmlWriter html = context.getWriter();
    html.line();
    html.tag(tag, attributes);
    if (heading.getLevel() > 1) {
      html.tag("a", Map.of("class", "anchor", "href", "#" + anchor));
    }
    for (Node part = heading.getFirstChild(); part != null; part = part.getNext()) {
      context.render(part);
    }
    if (heading.getLevel() > 1) {
      html.tag("/a");
    }
    html.tag("/" + tag);
    html.line();
    if (heading.getLevel() == 2) {
      sections.add(new Rendered.Section(anchor, PlainWords.of(heading)));
    }
  }
}
