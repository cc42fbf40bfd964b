package ai.flashpoint.connect.quota;

import ai.flashpoint.connect.common.SettingsReader;

/**
 * How many calls of MCP one node takes, {@code flashpoint.limits.*}; 0 switches a limit off.
 *
 * @param calls {@code .calls}: of one connection in a minute
 * @param callsAtOnce {@code .calls-at-once}: of one connection under way
 * @param teamCalls {@code .team-calls}: of all connections of a team in a minute
 * @param teamCallsAtOnce {@code .team-calls-at-once}: of all connections of a team under way
 */
public record CallLimitSettings(int calls, int callsAtOnce, int teamCalls, int teamCallsAtOnce) {

  private static final int MOST = 10_000_000;

  public static CallLimitSettings from(SettingsReader settings) {
    return new CallLimitSettings(
        settings.number("flashpoint.limits.calls", 600, 0, MOST),
        settings.number("flashpoint.limits.calls-at-once", 20, 0, MOST),
        settings.number("flashpoint.limits.team-calls", 6_000, 0, MOST),
        settings.number("flashpoint.limits.team-calls-at-once", 100, 0, MOST));
  }
}
