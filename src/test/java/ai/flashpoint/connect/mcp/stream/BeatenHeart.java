package ai.flashpoint.connect.mcp.stream;

import java.time.Clock;

/** A heartbeat that beats when a test says so. */
public final class BeatenHeart {

  private final Heartbeat bean = new Heartbeat();

  public BeatenHeart(Clock clock) {
    bean.clock = clock;
  }

  public Heartbeat bean() {
    return bean;
  }

  public void beat() {
    bean.beat();
  }
}
