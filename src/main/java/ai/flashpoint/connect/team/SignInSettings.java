package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.SettingsReader;

/**
 * How many failed sign-ins are free.
 *
 * @param perAccount {@code flashpoint.limits.sign-in}, default 5, before the wait begins to double;
 *     0 for no limit
 * @param perSource {@code flashpoint.limits.sign-in-source}, default 20 a minute from one address;
 *     0 for no limit
 */
public record SignInSettings(int perAccount, int perSource) {

  public static SignInSettings from(SettingsReader settings) {
    return new SignInSettings(
        settings.number("flashpoint.limits.sign-in", 5, 0, 1_000),
        settings.number("flashpoint.limits.sign-in-source", 20, 0, 1_000_000));
  }
}
