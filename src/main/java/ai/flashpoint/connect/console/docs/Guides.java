package ai.flashpoint.connect.console.docs;

import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.tool.ToolRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the documentation, for this deployment. */
@ApplicationScoped
public class Guides {

  @Inject ServletContext war;
  @Inject PublicUrls urls;
  @Inject ToolRegistry tools;

  private final Map<Guide, Rendered> rendered = new ConcurrentHashMap<>();

  /** The page as Markdown. */
  public String markdown(Guide guide) {
    String text =
        guide == Guide.TOOLS_REFERENCE
            ? new ToolsReference(tools.offered()).markdown()
            : file(guide.getFile());
    return new FillAddresses(urls).in(text);
  }

  /** The page as HTML; files do not change while the server runs, what it offers may. */
  public Rendered page(Guide guide) {
    return guide == Guide.TOOLS_REFERENCE
        ? RenderMarkdown.of(markdown(guide))
        : rendered.computeIfAbsent(guide, file -> RenderMarkdown.of(markdown(file)));
  }

  private String file(String path) {
    try (InputStream file = war.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
