package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many calls of each person or agent are in some state at this node, so that nobody takes more
 * of what is scarce than others can do without.
 */
final class CallsOfOne {

  private final int most;
  private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

  /** Admits so many calls of each. */
  CallsOfOne(int most) {
    this.most = most;
  }

  /** Counts one more, unless there are too many already. */
  boolean admit(Caller caller) {
    boolean[] admitted = {false};
    counts.compute(
        who(caller),
        (who, known) -> {
          int count = known == null ? 0 : known;
          admitted[0] = count < most;
          return admitted[0] ? count + 1 : count;
        });
    return admitted[0];
  }

  /** Counts one less; exactly once for each that was admitted. */
  void leave(Caller caller) {
    counts.computeIfPresent(who(caller), (who, count) -> count == 1 ? null : count - 1);
  }

  /** Not the connection: a person makes as many of those as they like. */
  private static Object who(Caller caller) {
    return caller.identity() instanceof Caller.Person person
        ? person.user().id()
        : ((Caller.Machine) caller.identity()).agent().id();
  }
}
