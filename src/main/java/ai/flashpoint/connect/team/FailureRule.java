package ai.flashpoint.connect.team;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a failed attempt leads to. */
sealed interface FailureRule {

  /** Counts an attempt that failed, or is taken for one until it succeeds. */
  FailureTally failed(FailureTally before, Instant now);

  /** Takes an attempt back that succeeded. */
  FailureTally succeeded(FailureTally before, Instant now);

  /**
   * Some are free, then the wait doubles up to a ceiling. There is no permanent lock, which would
   * let anybody lock anybody out.
   */
  record DoublingWait(int free) implements FailureRule {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(15);

    @Override
    public FailureTally failed(FailureTally before, Instant now) {
      int failures = before.failures() + 1;
      return new FailureTally(
          failures,
          failures < free ? Optional.empty() : Optional.of(now.plus(wait(failures))),
          now.plus(LONGEST.multipliedBy(2)));
    }

    private Duration wait(int failures) {
      Duration wait = FIRST.multipliedBy(1L << Math.min(failures - free, 20));
      return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    @Override
    public FailureTally succeeded(FailureTally before, Instant now) {
      return FailureTally.none(now);
    }
  }

  /**
   * So many within the time that begins with the first. A success takes back itself alone: somebody
   * with one account could otherwise guess at all others.
   */
  record Within(Duration window, int most) implements FailureRule {

    @Override
    public FailureTally failed(FailureTally before, Instant now) {
      Instant end = before.failures() == 0 ? now.plus(window) : before.forgetAt();
      return tally(before.failures() + 1, end);
    }

    @Override
    public FailureTally succeeded(FailureTally before, Instant now) {
      return tally(Math.max(0, before.failures() - 1), before.forgetAt());
    }

    private FailureTally tally(int failures, Instant end) {
      return new FailureTally(failures, failures < most ? Optional.empty() : Optional.of(end), end);
    }
  }
}
