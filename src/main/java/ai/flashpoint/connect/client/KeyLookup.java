package ai.flashpoint.connect.client;

import java.time.Duration;

/** What came of looking for a client's public keys. */
sealed interface KeyLookup {

  /** The keys that the client publishes, as far as they are known here. */
  record Found(PublicKeys keys) implements KeyLookup {}

  /** It was tried, and there are no acceptable ones. */
  record None() implements KeyLookup {}

  /** Nobody tried, because too much was asked of this host or of this node. */
  record Later(Duration retryAfter) implements KeyLookup {}
}
