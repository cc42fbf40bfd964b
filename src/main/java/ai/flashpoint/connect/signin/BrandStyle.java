package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.BrandColours;
import ai.flashpoint.connect.common.Colour;

/** What a deployment's own colours change in the stylesheet. */
record BrandStyle(BrandColours colours) {

  private static final Colour DARK_INK = new Colour(0x14110e);

  /** Rules that follow the stylesheet's own. */
  String rules() {
    return "\n"
        + root(colours.light(), Colour.BLACK, Colour.WHITE, BrandColours.LIGHT_CARD, 0.06)
        + "@media (prefers-color-scheme: dark) {\n"
        + root(colours.dark(), Colour.WHITE, DARK_INK, BrandColours.DARK_CARD, 0.1)
        + "}\n";
  }

  private static String root(Colour colour, Colour deeper, Colour ink, Colour card, double wash) {
    return ":root { --ember: %s; --ember-deep: %s; --ember-ink: %s; --wash: %s; }\n"
        .formatted(colour, colour.mixed(deeper, 0.25), ink, card.mixed(colour, wash));
  }
}
