package ai.flashpoint.connect.common;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which name and with which looks this deployment meets people.
 *
 * @param name key {@code flashpoint.brand.name}, default {@code Flashpoint}
 * @param logo an SVG or PNG file instead of our mark; key {@code flashpoint.brand.logo}
 * @param colours of buttons and marks; keys {@code flashpoint.brand.color} and {@code
 *     flashpoint.brand.color-dark}
 * @param support where people ask for help: a mail or https address; key {@code
 *     flashpoint.brand.support}
 * @param documentation where people read more, https; key {@code flashpoint.brand.documentation}
 */
public record Brand(
    String name,
    Optional<Path> logo,
    Optional<BrandColours> colours,
    Optional<URI> support,
    Optional<URI> documentation) {

  private static final String NAME = "flashpoint.brand.name";
  private static final String LOGO = "flashpoint.brand.logo";
  private static final String SUPPORT = "flashpoint.brand.support";
  private static final String DOCUMENTATION = "flashpoint.brand.documentation";
  private static final String OURS = "Flashpoint";
  private static final int LONGEST_NAME = 40;
  private static final long LARGEST_LOGO = 32 * 1024;
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[A-Za-z0-9.-]{1,190}");

  /** Ours, where nothing is configured. */
  public static final Brand DEFAULT =
      new Brand(OURS, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads and checks the settings. */
  public static Brand from(SettingsReader settings) {
    return new Brand(
        settings.text(NAME).map(Brand::name).orElse(OURS),
        settings.text(LOGO).map(Brand::logo),
        BrandColours.from(settings),
        settings.text(SUPPORT).map(Brand::support),
        settings.text(DOCUMENTATION).map(text -> https(DOCUMENTATION, text)));
  }

  /**
   * A short name for configuration files and command lines: lower-case letters, digits, hyphens.
   */
  public String handle() {
    String handle =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return handle.isEmpty() ? OURS.toLowerCase(Locale.ROOT) : handle;
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME || !CleanText.of(text, LONGEST_NAME).equals(text)) {
      throw new InvalidSetting(
          NAME, "is too long or has invisible characters", "write at most 40 plain characters");
    }
    return text;
  }

  private static Path logo(String text) {
    Path file = Path.of(text);
    String ending = text.toLowerCase(Locale.ROOT);
    if (!ending.endsWith(".svg") && !ending.endsWith(".png")) {
      throw new InvalidSetting(LOGO, "is neither SVG nor PNG", "name a file .svg or .png");
    }
    if (!Files.isReadable(file) || file.toFile().length() > LARGEST_LOGO) {
      throw new InvalidSetting(
          LOGO, "cannot be read or is too large", "name a readable file of at most 32 KiB");
    }
    return file;
  }

  private static URI support(String text) {
    return MAIL.matcher(text).matches() ? URI.create("mailto:" + text) : https(SUPPORT, text);
  }

  private static URI https(String key, String text) {
    try {
      URI uri = URI.create(text);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(key);
    }
    throw wrong(key);
  }

  private static InvalidSetting wrong(String key) {
    String mail = key.equals(SUPPORT) ? ", or a mail address" : "";
    return new InvalidSetting(
        key, "is no address that can be used", "write one like https://www.example.com/" + mail);
  }
}
