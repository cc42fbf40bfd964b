package ai.flashpoint.connect.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An sRGB colour.
 *
 * @param rgb 0xRRGGBB
 */
public record Colour(int rgb) {

  public static final Colour BLACK = new Colour(0x000000);
  public static final Colour WHITE = new Colour(0xffffff);

  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

  /** Reads {@code #rrggbb}; empty for anything else. */
  public static Optional<Colour> parse(String text) {
    return HEX.matcher(text).matches()
        ? Optional.of(new Colour(Integer.parseInt(text.substring(1), 16)))
        : Optional.empty();
  }

  /** Contrast ratio from 1 to 21 (WCAG 2.2, “contrast ratio”). */
  public double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** This colour with a part of another. */
  public Colour mixed(Colour other, double part) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = channel(shift) * (1 - part) + other.channel(shift) * part;
      mixed |= (int) Math.round(channel) << shift;
    }
    return new Colour(mixed);
  }

  private double luminance() {
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
  }

  private double linear(int shift) {
    double value = channel(shift) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private int channel(int shift) {
    return rgb >> shift & 0xff;
  }

  /** As style sheets write it: {@code #rrggbb}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
