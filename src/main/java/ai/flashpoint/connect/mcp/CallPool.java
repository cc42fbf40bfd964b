package ai.flashpoint.connect.mcp;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/** Runs calls on the server's threads, with a CDI request of their own around each. */
@ApplicationScoped
public class CallPool implements Executor {

  @Resource ManagedExecutorService executor;
  @Inject WithRequest withRequest;

  @Override
  public void execute(Runnable work) {
    executor.execute(() -> withRequest.run(work));
  }

  /** Lends beans of request scope to tools that run apart from a request. */
  @ApplicationScoped
  public static class WithRequest {

    @ActivateRequestContext
    public void run(Runnable work) {
      work.run();
    }
  }
}
