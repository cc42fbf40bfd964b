package ai.flashpoint.connect.quota;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what is under way for each key, in this node's memory; a key of which nothing is under way
 * takes none.
 */
public final class AtOnce {

  private final int most;
  private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

  /**
   * Counts.
   *
   * @param most 0 admits everything
   */
  public AtOnce(int most) {
    this.most = most;
  }

  /** Counts one more, unless there are too many already. */
  public boolean begin(Object key) {
    if (most == 0) {
      return true;
    }
    boolean[] admitted = {false};
    counts.compute(
        key,
        (unused, known) -> {
          int count = known == null ? 0 : known;
          admitted[0] = count < most;
          return admitted[0] ? Integer.valueOf(count + 1) : known;
        });
    return admitted[0];
  }

  /** Counts one less; once for each that was admitted. */
  public void end(Object key) {
    if (most != 0) {
      counts.computeIfPresent(key, (unused, count) -> count == 1 ? null : count - 1);
    }
  }
}
