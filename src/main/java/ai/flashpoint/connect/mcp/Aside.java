package ai.flashpoint.connect.mcp;

import java.util.concurrent.RejectedExecutionException;

/** Runs a call apart from its request's thread. */
final class Aside {

  private Aside() {}

  /**
   * A node that is too busy says so at once; what was stopped before its turn comes does not run.
   */
  static void run(OngoingCall call, Surroundings around, Runnable work) {
    try {
      around
          .pool()
          .execute(
              () -> {
                if (!call.isOver()) {
                  work.run();
                }
              });
    } catch (RejectedExecutionException e) {
      call.stop(RpcFailure.stopped("The server is busy. Try again in a minute."));
    }
  }
}
