package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.SettingsReader;

/**
 * Settings of the tools.
 *
 * @param maxListBytes most bytes that the list of all tools may have; key {@code
 *     flashpoint.tools.max-list-bytes}
 */
public record ToolSettings(int maxListBytes) {

  static final String MAX_LIST_BYTES = "flashpoint.tools.max-list-bytes";

  /** Reads and checks the settings. */
  public static ToolSettings from(SettingsReader settings) {
    return new ToolSettings(settings.number(MAX_LIST_BYTES, 1_048_576, 1_000, 100_000_000));
  }
}
