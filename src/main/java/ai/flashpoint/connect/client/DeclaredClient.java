package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import java.util.Optional;

/**
 * What an operator declares about a client.
 *
 * @param blocked nothing of it is served
 * @param details empty: the client may be of any kind, known or not, and is only blocked or not
 */
public record DeclaredClient(ClientId id, boolean blocked, Optional<Details> details) {

  /**
   * A pre-registered client.
   *
   * @param secretHash SHA-256 of its secret as {@link ai.flashpoint.connect.common.Secret#hash()}
   * @param agent whom it acts as; makes it a service client
   */
  public record Details(
      ClientMetadata metadata, Optional<String> secretHash, Optional<AgentId> agent) {}
}
