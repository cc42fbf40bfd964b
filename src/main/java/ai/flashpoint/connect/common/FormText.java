package ai.flashpoint.connect.common;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads form-encoded text as containers do: what is not correctly encoded is left out, and a name
 * may have several values.
 */
final class FormText {

  /** As many as Payara and WildFly take at the least. */
  static final int MOST = 1000;

  private FormText() {}

  /**
   * @param texts of the address and of the body; null is none
   */
  static Map<String, String[]> read(String... texts) {
    Map<String, String[]> all = new LinkedHashMap<>();
    int count = 0;
    for (String text : texts) {
      for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
        if (count++ < MOST) {
          add(pair, all);
        }
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private static void add(String pair, Map<String, String[]> all) {
    int equals = pair.indexOf('=');
    try {
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      all.merge(name, new String[] {value}, FormText::joined);
    } catch (IllegalArgumentException e) {
      return;
    }
  }

  private static String[] joined(String[] some, String[] more) {
    String[] both = Arrays.copyOf(some, some.length + 1);
    both[some.length] = more[0];
    return both;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
