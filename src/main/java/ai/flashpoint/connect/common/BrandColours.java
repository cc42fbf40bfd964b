package ai.flashpoint.connect.common;

import java.util.Optional;

/**
 * The colour of buttons and marks, in both themes. Each is readable on its theme's cards, so that
 * texts on it and in it are too.
 */
public record BrandColours(Colour light, Colour dark) {

  /** What cards are in the two themes of the stylesheet. */
  public static final Colour LIGHT_CARD = Colour.WHITE;

  public static final Colour DARK_CARD = new Colour(0x1e1b18);

  private static final String LIGHT = "flashpoint.brand.color";
  private static final String DARK = "flashpoint.brand.color-dark";
  private static final double READABLE = 4.5;
  private static final double WELL_READABLE = 6;

  /**
   * Reads {@code flashpoint.brand.color}, and {@code flashpoint.brand.color-dark}, by default the
   * same made light enough.
   */
  static Optional<BrandColours> from(SettingsReader settings) {
    Optional<Colour> dark = settings.text(DARK).map(text -> checked(DARK, text, DARK_CARD));
    Optional<Colour> light = settings.text(LIGHT).map(text -> checked(LIGHT, text, LIGHT_CARD));
    if (light.isEmpty() && dark.isPresent()) {
      throw new InvalidSetting(DARK, "stands alone", "set " + LIGHT + " too");
    }
    return light.map(colour -> new BrandColours(colour, dark.orElseGet(() -> lightened(colour))));
  }

  private static Colour lightened(Colour colour) {
    Colour lightened = colour;
    while (lightened.contrast(DARK_CARD) < WELL_READABLE) {
      lightened = lightened.mixed(Colour.WHITE, 0.1);
    }
    return lightened;
  }

  private static Colour checked(String key, String text, Colour card) {
    Colour colour =
        Colour.parse(text)
            .orElseThrow(
                () -> new InvalidSetting(key, "is not a colour", "write one like #c2410c"));
    if (colour.contrast(card) < READABLE) {
      throw new InvalidSetting(
          key,
          "cannot be read on " + card,
          card.equals(LIGHT_CARD) ? "choose a darker one" : "choose a lighter one");
    }
    return colour;
  }
}
