package ai.flashpoint.connect.tool;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Tells a running call once that nobody waits for it any more. For those who run calls; tools see
 * {@link Cancellation}.
 */
public final class CancelSwitch implements Cancellation {

  private static final Logger LOG = System.getLogger(CancelSwitch.class.getName());

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
    tell(action);
  }

  /** Cancels the call. */
  public void request() {
    List<Runnable> told;
    synchronized (this) {
      requested = true;
      told = actions;
      actions = List.of();
    }
    told.forEach(this::tell);
  }

  /**
   * A pool that takes no more must not keep the others from being told, nor the call from ending.
   */
  private void tell(Runnable action) {
    try {
      pool.execute(action);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.WARNING, "A tool does not hear at once that its call is over: no thread");
    }
  }

  /** The call has ended: what it registered is forgotten. */
  public synchronized void close() {
    closed = true;
    actions = List.of();
  }
}
