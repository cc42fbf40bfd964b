package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many calls of each person or agent are in some state at this node, so that nobody takes more
 * of what is scarce than others can do without; not of each connection, since a person makes as
 * many of those as they like.
 */
final class CallsOfOne {

  private final int most;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  /** Admits so many calls of each. */
  CallsOfOne(int most) {
    this.most = most;
  }

  /** Counts one more, unless there are too many already. */
  boolean admit(Caller caller) {
    boolean[] admitted = {false};
    counts.compute(
        caller.subject(),
        (who, known) -> {
          int count = known == null ? 0 : known;
          admitted[0] = count < most;
          return admitted[0] ? count + 1 : count;
        });
    return admitted[0];
  }

  /** Counts one less; exactly once for each that was admitted. */
  void leave(Caller caller) {
    counts.computeIfPresent(caller.subject(), (who, count) -> count == 1 ? null : count - 1);
  }
}
