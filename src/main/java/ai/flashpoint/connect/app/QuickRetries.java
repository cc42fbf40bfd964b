package ai.flashpoint.connect.app;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tries a read again at once when its connection is broken. EclipseLink waits 5 seconds before the
 * second and the third repetition, with a thread of the server: without a database, each page would
 * take 10 seconds to fail.
 */
public final class QuickRetries implements SessionCustomizer {

  private static final int PAUSE_MILLIS = 500;

  @Override
  public void customize(Session session) {
    session.getLogin().setDelayBetweenConnectionAttempts(PAUSE_MILLIS);
  }
}
