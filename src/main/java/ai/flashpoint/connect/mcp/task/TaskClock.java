package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.session.LiveState;
import ai.flashpoint.connect.session.Standing;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks after the tasks of this node each second, and after those of dead nodes now and then. */
@ApplicationScoped
public class TaskClock {

  private static final Logger LOG = System.getLogger(TaskClock.class.getName());
  private static final int ADOPT_EVERY = 5;

  @Resource ManagedScheduledExecutorService executor;
  @Inject RunningTasks running;
  @Inject LiveState live;

  private ScheduledFuture<?> schedule;
  private int ticks;

  /** Begins; once. */
  public synchronized void start() {
    if (schedule == null) {
      schedule = executor.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  /** Anything thrown would end the schedule. */
  void tick() {
    try {
      running.tick(this::stands);
      if (++ticks % ADOPT_EVERY == 0) {
        running.adopt();
      }
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "Looking after tasks failed; it is tried again", e);
    }
  }

  /** Not knowing ends nothing: the tool's own database work will tell. */
  private boolean stands(SessionId session) {
    return !(live.standing(session) instanceof Standing.Ended);
  }
}
