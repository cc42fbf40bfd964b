package ai.flashpoint.connect.mcp;

import java.time.Duration;
import java.time.Instant;

/** When what is due for a call. Asked by the heartbeat, told by whichever thread runs the call. */
final class CallTimes {

  /** How often the session is asked for. */
  private static final Duration RECHECK = Duration.ofSeconds(1);

  private static final int MOST_ROUNDS = 50;

  private final CallSettings settings;
  private volatile Instant until;
  private volatile boolean parked;
  private int rounds;
  private Instant nextPing;
  private Instant nextCheck;

  CallTimes(CallSettings settings, Instant now) {
    this.settings = settings;
    this.until = now.plus(settings.callLimit());
    this.nextPing = now.plus(settings.keepAlive());
    this.nextCheck = now.plus(RECHECK);
  }

  /** Something runs from now on. */
  void runs(Instant now) {
    parked = false;
    until = now.plus(settings.callLimit());
  }

  /**
   * Nothing runs until the client has answered.
   *
   * @throws RpcFailure if that has been so again and again
   */
  void park(Instant now, Duration patience) {
    if (++rounds > MOST_ROUNDS) {
      throw RpcFailure.stopped("The answers did not fit the questions. Call again.");
    }
    until = now.plus(patience);
    parked = true;
  }

  boolean isParked() {
    return parked;
  }

  /** Whether it has taken too long. */
  boolean isOver(Instant now) {
    return now.isAfter(until);
  }

  /** Why it is over, with advice. */
  RpcFailure tooLong() {
    return RpcFailure.stopped(
        parked
            ? "Nobody answered the question of this call in time. Call again."
            : "The call took longer than "
                + settings.callLimit().toSeconds()
                + " seconds and was stopped. Ask for less at once.");
  }

  boolean isPingDue(Instant now) {
    boolean due = !now.isBefore(nextPing);
    if (due) {
      nextPing = now.plus(settings.keepAlive());
    }
    return due;
  }

  boolean isCheckDue(Instant now) {
    boolean due = !now.isBefore(nextCheck);
    if (due) {
      nextCheck = now.plus(RECHECK);
    }
    return due;
  }
}
