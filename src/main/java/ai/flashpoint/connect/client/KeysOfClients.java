package ai.flashpoint.connect.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Where a client's public keys come from: its metadata, or the address that it named there. */
@ApplicationScoped
public class KeysOfClients {

  private static final int REMEMBERED = 1000;
  private static final int LIMIT = 64 * 1024;

  @Inject GuardedFetch fetch;
  @Inject Clock clock;

  private final Cache<URI, FetchedKeys> fetched =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /**
   * The keys. May ask the network.
   *
   * @param kid the key that is looked for
   */
  KeyLookup find(ClientKeys keys, Optional<String> kid) {
    if (keys instanceof ClientKeys.Inline inline) {
      try {
        return new KeyLookup.Found(PublicKeys.read(inline.jwks()));
      } catch (PublicKeys.Unacceptable e) {
        return new KeyLookup.None();
      }
    }
    URI address = ((ClientKeys.At) keys).jwksUri();
    return fetched.get(address, at -> new FetchedKeys(() -> fetch.get(at, LIMIT), clock)).get(kid);
  }
}
