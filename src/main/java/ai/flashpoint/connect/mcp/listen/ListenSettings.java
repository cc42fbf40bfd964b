package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.SettingsReader;

/**
 * Settings of streams that stay open.
 *
 * @param most how many one node holds; key {@code flashpoint.mcp.most-streams}, default 2000
 * @param mostOfSession how many of them one session may have; key {@code
 *     flashpoint.mcp.most-streams-per-session}, default 20
 */
public record ListenSettings(int most, int mostOfSession) {

  /** Reads and checks the settings. */
  public static ListenSettings from(SettingsReader settings) {
    return new ListenSettings(
        settings.number("flashpoint.mcp.most-streams", 2000, 0, 100_000),
        settings.number("flashpoint.mcp.most-streams-per-session", 20, 1, 100_000));
  }
}
