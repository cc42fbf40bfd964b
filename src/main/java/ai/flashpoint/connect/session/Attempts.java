package ai.flashpoint.connect.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is tried again and again: an exception would end the schedule. The first failure of a row is
 * logged with its stack, and the first success after it.
 */
final class Attempts {

  private static final Logger LOG = System.getLogger(Attempts.class.getName());

  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  void attempt(String what, Runnable work) {
    try {
      work.run();
      if (failing.remove(what)) {
        LOG.log(Level.INFO, "{0} works again", what);
      }
    } catch (RuntimeException e) {
      if (failing.add(what)) {
        LOG.log(Level.WARNING, what + " failed; it is tried again", e);
      }
    }
  }
}
