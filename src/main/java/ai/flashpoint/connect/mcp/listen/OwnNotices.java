package ai.flashpoint.connect.mcp.listen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The rows that this node wrote itself: its listeners hear of those without reading them. */
@ApplicationScoped
public class OwnNotices {

  // More pile up only where transactions are rolled back; hearing twice does no harm
  private static final int MOST = 10_000;

  private final Set<UUID> ids = ConcurrentHashMap.newKeySet();
  private volatile boolean kept;

  /** Whether anybody listens here. */
  void keep(boolean keep) {
    kept = keep;
    if (!keep) {
      ids.clear();
    }
  }

  void add(UUID id) {
    if (kept && ids.size() < MOST) {
      ids.add(id);
    }
  }

  /** Whether it was one; asked once for each row. */
  boolean take(UUID id) {
    return ids.remove(id);
  }
}
