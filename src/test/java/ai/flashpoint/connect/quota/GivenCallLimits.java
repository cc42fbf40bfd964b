package ai.flashpoint.connect.quota;

import java.time.Clock;

/** Limits of calls without a container. */
public final class GivenCallLimits {

  private GivenCallLimits() {}

  /** Limits as they are set. */
  public static CallLimits of(CallLimitSettings settings, Clock clock) {
    CallLimits limits = new CallLimits();
    limits.settings = settings;
    limits.clock = clock;
    limits.start();
    return limits;
  }

  /** No limits at all. */
  public static CallLimits none(Clock clock) {
    return of(new CallLimitSettings(0, 0, 0, 0), clock);
  }
}
