package ai.flashpoint.connect.client;

import ai.flashpoint.connect.client.ClientSettings.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Locale;
import java.util.Optional;

/**
 * Dynamic registration: one row for all installations of a public product, one row each for
 * confidential clients.
 */
@ApplicationScoped
public class Registration {

  @Inject Clients clients;
  @Inject ClientSettings settings;

  /** Whether anybody may register. */
  public boolean isOffered() {
    return settings.registration() != Mode.OFF;
  }

  /**
   * Registers, or finds the product's registration.
   *
   * @throws RegistrationRefused if an operator does not want a host that it redirects to
   */
  public Clients.Registered register(ClientMetadata metadata) {
    if (settings.registration() == Mode.LISTED) {
      metadata.redirectUris().forEach(this::checkListed);
    }
    if (metadata.authMethod() != AuthMethod.NONE) {
      return clients.add(metadata);
    }
    Optional<Clients.Registered> known = known(metadata);
    return known.isPresent() ? known.get() : addOrFind(metadata);
  }

  /** Programs on the person's own computer have no host that could be listed. */
  private void checkListed(String redirectUri) {
    boolean web = redirectUri.toLowerCase(Locale.ROOT).startsWith("https:");
    String host = RedirectUri.destination(redirectUri).toLowerCase(Locale.ROOT);
    if (web && !settings.hosts().contains(host)) {
      throw new RegistrationRefused(
          RegistrationRefused.Code.INVALID_REDIRECT_URI,
          "The operator of this server does not list the host of a redirect URI");
    }
  }

  private Clients.Registered addOrFind(ClientMetadata metadata) {
    try {
      return clients.add(metadata);
    } catch (PersistenceException e) {
      // Another request may have stored the twin between our look and our insert
      return known(metadata).orElseThrow(() -> e);
    }
  }

  /** Whether registering this would make no new row. */
  public boolean isKnown(ClientMetadata metadata) {
    return metadata.authMethod() == AuthMethod.NONE && clients.hasTwin(metadata);
  }

  private Optional<Clients.Registered> known(ClientMetadata metadata) {
    return clients.twin(metadata).map(client -> new Clients.Registered(client, Optional.empty()));
  }
}
