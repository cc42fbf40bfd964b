package ai.flashpoint.connect.app;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets EclipseLink try a query again, since a pooled connection may have died, but at once: it
 * would sleep five seconds before each attempt, on a worker that others wait for while the database
 * is away.
 */
public class NoWaiting implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    session.getLogin().setDelayBetweenConnectionAttempts(0);
  }
}
