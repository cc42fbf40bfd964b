package ai.flashpoint.connect.tool;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URI template of RFC 6570 level 1, read backwards: from an address to the variables.
 *
 * @param literals its length without variables, for which of two templates says more
 * @param shape the template with its variables' names taken out
 */
record UriTemplate(
    String text, List<String> variables, int literals, String shape, Pattern pattern) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
  // Longer than any address of ours; with many variables, the search for their ends is not linear
  private static final int LONGEST = 2000;
  // RFC 3986 section 2.3 and percent-encodings, of which none is torn apart: what simple expansion
  // writes. A choice between the two would need stack for every character
  private static final String VALUE = "([A-Za-z0-9._~%-]+?)(?<!%|%.)";
  private static final int HEX = 16;

  /** Reads a template; an illegal argument says what is wrong with it. */
  static UriTemplate of(String text) {
    List<String> variables = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    StringBuilder literals = new StringBuilder();
    Matcher matcher = VARIABLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "\"{" + name + "}\" is more than a variable of letters, digits and _ (level 1)");
      }
      if (variables.contains(name)) {
        throw new IllegalArgumentException("has the variable " + name + " twice");
      }
      if (end > 0 && end == matcher.start()) {
        throw new IllegalArgumentException("has two variables with nothing between them");
      }
      String literal = text.substring(end, matcher.start());
      literals.append(literal);
      pattern.append(Pattern.quote(literal)).append(VALUE);
      variables.add(name);
      end = matcher.end();
    }
    pattern.append(Pattern.quote(text.substring(end)));
    literals.append(text.substring(end));
    checkAddress(text);
    if (variables.isEmpty()) {
      throw new IllegalArgumentException("has no variable; declare it as a @Resource");
    }
    return new UriTemplate(
        text,
        List.copyOf(variables),
        literals.length(),
        VARIABLE.matcher(text).replaceAll("{}"),
        Pattern.compile(pattern.toString()));
  }

  private static void checkAddress(String text) {
    String expanded = VARIABLE.matcher(text).replaceAll("x");
    if (expanded.indexOf('{') >= 0 || expanded.indexOf('}') >= 0) {
      throw new IllegalArgumentException("has a brace without its other half");
    }
    if (!URI.create(expanded).isAbsolute()) {
      throw new IllegalArgumentException("does not begin with a scheme");
    }
  }

  /** The variables' values if the address is one of the template's. */
  Optional<Map<String, String>> match(String uri) {
    Matcher matcher = pattern.matcher(uri);
    if (uri.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      Optional<String> value = decode(matcher.group(i + 1)).filter(UriTemplate::staysInside);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(variables.get(i), value.get());
    }
    return Optional.of(values);
  }

  private static Optional<String> decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return Optional.of(encoded);
    }
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '%') {
        int high = Character.digit(encoded.charAt(i + 1), HEX);
        int low = Character.digit(encoded.charAt(i + 2), HEX);
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.put((byte) (high * HEX + low));
        i += 2;
      } else {
        bytes.put((byte) encoded.charAt(i));
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** No way up or down a path, however it was encoded, and nothing unprintable. */
  private static boolean staysInside(String value) {
    return !value.equals(".")
        && !value.equals("..")
        && value.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }
}
