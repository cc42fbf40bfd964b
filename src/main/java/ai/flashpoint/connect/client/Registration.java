package ai.flashpoint.connect.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/**
 * Dynamic registration: one row for all installations of a public product, one row each for
 * confidential clients.
 */
@ApplicationScoped
public class Registration {

  @Inject Clients clients;

  public Clients.Registered register(ClientMetadata metadata) {
    if (metadata.authMethod() != AuthMethod.NONE) {
      return clients.add(metadata);
    }
    Optional<Clients.Registered> known = known(metadata);
    return known.isPresent() ? known.get() : addOrFind(metadata);
  }

  private Clients.Registered addOrFind(ClientMetadata metadata) {
    try {
      return clients.add(metadata);
    } catch (PersistenceException e) {
      // Another request may have stored the twin between our look and our insert
      return known(metadata).orElseThrow(() -> e);
    }
  }

  private Optional<Clients.Registered> known(ClientMetadata metadata) {
    return clients.twin(metadata).map(client -> new Clients.Registered(client, Optional.empty()));
  }
}
