package ai.flashpoint.connect.app;

import ai.flashpoint.connect.session.LiveState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether this node can do its work: started, and in touch with the database. */
@ApplicationScoped
public class Readiness {

  @Inject LiveState live;

  private volatile boolean started;

  void started() {
    started = true;
  }

  boolean isReady() {
    return started && live.isInformed();
  }
}
