package ai.flashpoint.connect.quota;

import java.time.Duration;

/** Whether a limit lets a request pass. */
public sealed interface Admission {

  record Allowed() implements Admission {}

  /**
   * Too often.
   *
   * @param retryAfter after this, one more will pass
   */
  record Refused(Duration retryAfter) implements Admission {}
}
