package ai.flashpoint.connect.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client says about itself and nothing depends on (RFC 7591 section 2): kept for operators,
 * never fetched, never shown to people who sign in.
 *
 * @param softwareId the same for all installations of one product
 * @param contacts e-mail addresses or whatever else it named
 * @param applicationType {@code native} or {@code web}
 * @param links {@code client_uri} and its like: https addresses
 */
public record ClientAbout(
    Optional<String> softwareId,
    Optional<String> softwareVersion,
    List<String> contacts,
    Optional<String> applicationType,
    Map<String, String> links) {

  /** Nothing said. */
  public static final ClientAbout NOTHING =
      new ClientAbout(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Map.of());

  public ClientAbout {
    contacts = List.copyOf(contacts);
    links = Map.copyOf(links);
  }
}
