package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.quota.AtOnce;
import ai.flashpoint.connect.tool.Caller;

/**
 * How many calls of each person or agent are in some state at this node, so that nobody takes more
 * of what is scarce than others can do without; not of each connection, since a person makes as
 * many of those as they like.
 */
final class CallsOfOne {

  private final AtOnce counts;

  /**
   * Admits so many calls of each.
   *
   * @param most at least 1
   */
  CallsOfOne(int most) {
    this.counts = new AtOnce(most);
  }

  /** Counts one more, unless there are too many already. */
  boolean admit(Caller caller) {
    return counts.begin(caller.subject());
  }

  /** Counts one less; exactly once for each that was admitted. */
  void leave(Caller caller) {
    counts.end(caller.subject());
  }
}
