package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SettingsReader;
import ai.flashpoint.connect.tool.Icon;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the MCP endpoint says about itself, and how much it lists at a time.
 *
 * @param pageSize most entries on a page of a list; key {@code flashpoint.mcp.page-size}, default
 *     200
 * @param description one sentence that assistants may show; key {@code flashpoint.mcp.description}
 * @param website where people read more; key {@code flashpoint.mcp.website}, default the
 *     documentation of {@link Brand}, else our own first page
 * @param icon key {@code flashpoint.mcp.icon}, default our mark where it has an https address
 */
public record PresentationSettings(
    int pageSize, String description, String website, Optional<Icon> icon) {

  private static final String WEBSITE = "flashpoint.mcp.website";
  private static final String ICON = "flashpoint.mcp.icon";

  /** Reads and checks the settings. */
  public static PresentationSettings from(SettingsReader settings, PublicUrls urls, Brand brand) {
    return new PresentationSettings(
        settings.number("flashpoint.mcp.page-size", 200, 1, 1000),
        settings
            .text("flashpoint.mcp.description")
            .orElse("Works with the data of the team that was chosen at sign-in."),
        settings
            .text(WEBSITE)
            .map(url -> https(WEBSITE, url))
            .or(() -> brand.documentation().map(URI::toString))
            .orElse(urls.at("/")),
        settings
            .text(ICON)
            .map(url -> new Icon(https(ICON, url), Optional.empty(), List.of(), Optional.empty()))
            .or(() -> brand.logo().isPresent() ? Optional.empty() : mark(urls)));
  }

  ServerIdentity identity(String version) {
    return new ServerIdentity(
        version,
        Optional.of(description),
        Optional.of(website),
        icon.map(List::of).orElseGet(List::of));
  }

  private static Optional<Icon> mark(PublicUrls urls) {
    String address = urls.at("/assets/mark.png");
    return address.startsWith("https://")
        ? Optional.of(
            new Icon(address, Optional.of("image/png"), List.of("96x96"), Optional.empty()))
        : Optional.empty();
  }

  private static String https(String key, String text) {
    try {
      URI uri = URI.create(text);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(key);
    }
    throw wrong(key);
  }

  private static InvalidSetting wrong(String key) {
    return new InvalidSetting(
        key, "is not an https address", "write one like https://www.example.com/");
  }
}
