package ai.flashpoint.connect.it.web;

import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one browser remembers of one origin; some tests press a button many times at once. */
final class CookieJar {

  private final Map<String, String> cookies = new LinkedHashMap<>();

  synchronized void keep(Answer answer) {
    for (String cookie : answer.headers("Set-Cookie")) {
      List<String> parts = List.of(cookie.split(";\\s*"));
      String[] pair = parts.get(0).split("=", 2);
      boolean removed = parts.stream().anyMatch(part -> part.equalsIgnoreCase("Max-Age=0"));
      if (removed) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
  }

  synchronized void put(String name, String value) {
    cookies.put(name, value);
  }

  synchronized Map<String, String> all() {
    return Map.copyOf(cookies);
  }

  synchronized String header() {
    return cookies.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
