package ai.flashpoint.connect.app;

import ai.flashpoint.connect.team.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether this node can do its work: started, and the database answers. */
@ApplicationScoped
public class Readiness {

  @Inject Directory directory;

  private volatile boolean started;

  void started() {
    started = true;
  }

  boolean isReady() {
    if (!started) {
      return false;
    }
    try {
      directory.isEmpty();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
