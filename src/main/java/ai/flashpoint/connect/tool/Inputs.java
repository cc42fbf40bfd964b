package ai.flashpoint.connect.tool;

import java.util.Map;

/**
 * Asks the client, or the person who uses it, for something during a call (MCP 2026-07-28, Multi
 * Round-Trip Requests; before, requests from server to client).
 *
 * <p>No thread waits: when an answer is not there yet, the call is left by {@link InputRequired},
 * its transaction is undone, and once the answers have come, <b>the method runs again from its
 * beginning</b>, on whichever node, and gets at once what was answered before. So: ask first,
 * change afterwards, and ask by the same keys in every run.
 */
public interface Inputs {

  /** What the client can be asked for in this call. */
  ClientAbilities abilities();

  /**
   * What was answered.
   *
   * @param key names the question within this call
   * @throws InputRequired if nothing was answered yet; let it pass
   * @throws ClientLacks if the client cannot be asked for this; let it pass, or ask {@link
   *     #abilities} first
   */
  InputAnswer ask(String key, InputRequest request);

  /** Several questions at once, the answers under the same keys. */
  Map<String, InputAnswer> ask(Map<String, InputRequest> requests);
}
