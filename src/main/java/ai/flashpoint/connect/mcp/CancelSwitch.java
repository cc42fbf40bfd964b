package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Tells a running call once that nobody waits for it any more. */
final class CancelSwitch implements Cancellation {

  private final Executor pool;
  private volatile boolean requested;
  private boolean closed;
  private List<Runnable> actions = List.of();

  CancelSwitch(Executor pool) {
    this.pool = pool;
  }

  @Override
  public boolean requested() {
    return requested;
  }

  @Override
  public void onRequest(Runnable action) {
    synchronized (this) {
      if (closed) {
        return;
      }
      if (!requested) {
        actions = new ArrayList<>(actions);
        actions.add(action);
        return;
      }
    }
    pool.execute(action);
  }

  void request() {
    List<Runnable> told;
    synchronized (this) {
      requested = true;
      told = actions;
      actions = List.of();
    }
    told.forEach(pool::execute);
  }

  /** The call has ended: what it registered is forgotten. */
  synchronized void close() {
    closed = true;
    actions = List.of();
  }
}
