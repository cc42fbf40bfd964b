package ai.flashpoint.connect.it.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The two text forms on the wire: JSON and form parameters. */
public final class Wire {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Wire() {}

  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }

  /** Maps, lists and scalars as a JSON tree. */
  public static JsonNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The query parameters of an address; each may stand there once only. */
  public static Map<String, String> query(URI address) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? parts[1] : "";
      String before =
          parameters.put(
              URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
              URLDecoder.decode(value, StandardCharsets.UTF_8));
      if (before != null) {
        throw new AssertionError(parts[0] + " stands twice in " + address);
      }
    }
    return parameters;
  }
}
