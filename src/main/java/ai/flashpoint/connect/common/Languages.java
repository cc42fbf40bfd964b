package ai.flashpoint.connect.common;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages that people are spoken to in, and which of them a person is: what the assistant
 * wished ({@code ui_locales}, OIDC Core section 3.1.2.1) comes before what the person chose for the
 * account, and that before what the browser accepts (RFC 9110 section 12.5.4). Languages that we do
 * not speak and tags that are none are passed over.
 */
public final class Languages {

  /** The first is spoken to those who speak none of them. */
  public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN);

  /** Request attribute, optional: the {@code ui_locales} of the authorization request, a String. */
  public static final String WISHED = "flashpoint.languages";

  /** Request attribute, optional: the Locale that the person who is signed in chose. */
  public static final String CHOSEN = "flashpoint.language";

  private Languages() {}

  /** The language for the person who made this request. */
  public static Locale of(HttpServletRequest request) {
    String wished = request.getAttribute(WISHED) instanceof String told ? told : "";
    String chosen =
        request.getAttribute(CHOSEN) instanceof Locale locale ? " " + locale.toLanguageTag() : "";
    return choose(
        wished + chosen, String.join(",", Collections.list(request.getHeaders("Accept-Language"))));
  }

  /**
   * @param wished by the assistant, then by the person: language tags (BCP 47) separated by spaces,
   *     best first
   * @param accepted a header {@code Accept-Language}
   */
  static Locale choose(String wished, String accepted) {
    return Stream.concat(Arrays.stream(wished.split(" ")), accepted(accepted))
        .flatMap(tag -> supported(tag).stream())
        .findFirst()
        .orElse(SUPPORTED.get(0));
  }

  private static Stream<String> accepted(String header) {
    return Arrays.stream(header.split(","))
        .map(Range::of)
        .filter(range -> range.weight() > 0)
        .sorted(Comparator.comparingDouble((Range range) -> -range.weight()))
        .map(Range::tag);
  }

  /** By lookup (RFC 4647 section 3.4): "de-AT" is German. */
  private static Optional<Locale> supported(String tag) {
    String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return SUPPORTED.stream().filter(known -> known.getLanguage().equals(language)).findFirst();
  }

  /** One range of the header; without weight when it is malformed. */
  private record Range(String tag, double weight) {

    static Range of(String text) {
      String[] parts = text.split(";", 2);
      return new Range(parts[0].strip(), parts.length == 1 ? 1 : weight(parts[1].strip()));
    }

    private static double weight(String parameter) {
      return parameter.matches("[qQ]=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
          ? Double.parseDouble(parameter.substring(2))
          : 0;
    }
  }
}
