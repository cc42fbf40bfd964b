package ai.flashpoint.connect.common;

import java.util.Map;
import java.util.Optional;

/** Settings out of a map. */
public final class Configuration {

  private Configuration() {}

  /** Keys and values in turn. */
  public static SettingsReader of(String... pairs) {
    Map<String, String> values = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return new SettingsReader(key -> Optional.ofNullable(values.get(key)));
  }
}
