package ai.flashpoint.connect.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Tells a running call once that nobody waits for it any more. For those who run calls; tools see
 * {@link Cancellation}.
 */
public final class CancelSwitch implements Cancellation {

  private final Executor pool;
  private volatile boolean requested;
  private boolean closed;
  private List<Runnable> actions = List.of();

  /**
   * For one call.
   *
   * @param pool runs what the tool registered: never the thread that cancels
   */
  public CancelSwitch(Executor pool) {
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

  /** Cancels the call. */
  public void request() {
    List<Runnable> told;
    synchronized (this) {
      requested = true;
      told = actions;
      actions = List.of();
    }
    told.forEach(pool::execute);
  }

  /** The call has ended: what it registered is forgotten. */
  public synchronized void close() {
    closed = true;
    actions = List.of();
  }
}
