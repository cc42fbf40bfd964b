package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.SettingsReader;
import java.time.Duration;

/**
 * Settings of tasks.
 *
 * @param life from a task's beginning until it is forgotten, however it stands; key {@code
 *     flashpoint.mcp.task-life}, default six hours
 * @param mostOpen how many tasks of one session may be under way at once; key {@code
 *     flashpoint.mcp.most-tasks}, default 20
 * @param mostRunning how many tasks of one person or agent run at once on a node, while the rest
 *     waits; key {@code flashpoint.mcp.most-running-tasks}, default 10
 */
public record TaskSettings(Duration life, int mostOpen, int mostRunning) {

  private static final Duration DEFAULT_LIFE = Duration.ofHours(6);

  /** Reads and checks the settings. */
  public static TaskSettings from(SettingsReader settings) {
    return new TaskSettings(
        settings.duration(
            "flashpoint.mcp.task-life", DEFAULT_LIFE, Duration.ofMinutes(1), Duration.ofDays(7)),
        settings.number("flashpoint.mcp.most-tasks", 20, 1, 1000),
        settings.number("flashpoint.mcp.most-running-tasks", 10, 1, 1000));
  }
}
