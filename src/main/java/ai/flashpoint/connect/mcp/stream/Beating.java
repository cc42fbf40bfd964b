package ai.flashpoint.connect.mcp.stream;

import java.time.Instant;

/** Something that has to look after itself now and then while it lasts. */
@FunctionalInterface
public interface Beating {

  /**
   * A beat: short and never blocking, since all of them share one thread.
   *
   * @param now the time of this beat
   */
  void beat(Instant now);
}
