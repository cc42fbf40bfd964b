package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;

/** What clients need to know about sessions, which are none of their business otherwise. */
public interface LiveSessions {

  /** Whether anybody is connected with this client. */
  boolean exist(ClientId client);
}
