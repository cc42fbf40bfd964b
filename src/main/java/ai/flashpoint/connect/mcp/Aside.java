package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;
import java.util.concurrent.RejectedExecutionException;

/** Runs a call apart from its request's thread. */
final class Aside {

  private Aside() {}

  /**
   * Runs a call from its beginning, unless many of the same person or agent do so already. It
   * counts until its work has ended, since a tool need not hear that its client is gone.
   */
  static void begin(OngoingCall call, Surroundings around, Runnable work) {
    Caller caller = call.caller();
    if (around.aside().admit(caller)) {
      run(call, around, work, () -> around.aside().leave(caller));
    } else {
      call.stop(RpcFailure.stopped("Too many calls of yours run at once. Wait for one to end."));
    }
  }

  /**
   * A node that is too busy says so at once; what was stopped before its turn comes does not run.
   */
  static void run(OngoingCall call, Surroundings around, Runnable work) {
    run(call, around, work, () -> {});
  }

  private static void run(
      OngoingCall call, Surroundings around, Runnable work, Runnable afterwards) {
    try {
      around.pool().execute(() -> turn(call, work, afterwards));
    } catch (RejectedExecutionException e) {
      afterwards.run();
      call.stop(RpcFailure.stopped("The server is busy. Try again in a minute."));
    }
  }

  private static void turn(OngoingCall call, Runnable work, Runnable afterwards) {
    try {
      if (!call.isOver()) {
        work.run();
      }
    } finally {
      afterwards.run();
    }
  }
}
