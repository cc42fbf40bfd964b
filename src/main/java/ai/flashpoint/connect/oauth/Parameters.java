package ai.flashpoint.connect.oauth;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Form or query parameters as they arrived. The container's own parsing hides repeats and is
 * emptied by filters, so requests are parsed here. An empty value counts as absent (OAuth 2.1
 * section 3.1).
 */
public final class Parameters {

  private static final int MOST = 100;

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Parses {@code application/x-www-form-urlencoded} text.
   *
   * @throws OAuthFailure {@code invalid_request} if it is malformed or has too many parameters
   */
  public static Parameters parse(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&", MOST + 2)) {
      if (++count > MOST) {
        throw OAuthFailure.invalidRequest("Too many parameters");
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (!value.isEmpty()) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return new Parameters(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthFailure.invalidRequest("A parameter is not correctly encoded");
    }
  }

  /**
   * The only value of a parameter.
   *
   * @throws OAuthFailure {@code invalid_request} if it is there more than once
   */
  public Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw OAuthFailure.invalidRequest(name + " must not be repeated");
    }
    return all.stream().findFirst();
  }

  /**
   * The only value of a parameter that has to be there.
   *
   * @throws OAuthFailure {@code invalid_request} if it is missing or repeated
   */
  public String required(String name) {
    return one(name).orElseThrow(() -> OAuthFailure.invalidRequest(name + " is missing"));
  }

  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The same without some of the parameters. */
  Parameters without(Set<String> names) {
    Map<String, List<String>> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(names);
    return new Parameters(rest);
  }

  /** Form-encoded text that {@link #parse} reads back. */
  String encoded() {
    return values.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(value -> encode(entry.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A parameter other than {@code resource} that is there more than once, if any. */
  public Optional<String> repeated() {
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1 && !entry.getKey().equals("resource"))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
