package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.SettingsReader;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settings of the MCP endpoint.
 *
 * @param allowedOrigins web origins, besides our own, whose pages may call the endpoint; key {@code
 *     flashpoint.mcp.allowed-origins}, separated by commas, default none
 */
public record McpSettings(Set<String> allowedOrigins) {

  private static final String ORIGINS = "flashpoint.mcp.allowed-origins";
  private static final Pattern ORIGIN =
      Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");

  /** Reads and checks the settings. */
  public static McpSettings from(SettingsReader settings) {
    Set<String> origins =
        Arrays.stream(settings.text(ORIGINS).orElse("").split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new InvalidSetting(
            ORIGINS,
            "holds something that is not a web origin",
            "write scheme, host and port in lower case, like https://inspector.example.com");
      }
    }
    return new McpSettings(origins);
  }
}
