package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last good copy of a metadata document.
 *
 * @param withdrawn what was read last at its address was not acceptable
 */
record StoredDocument(
    ClientId id, String document, Instant fetchedAt, Instant freshUntil, boolean withdrawn) {

  private static final Duration STILL_GOOD = Duration.ofHours(24);

  boolean isFresh(Instant now) {
    return now.isBefore(freshUntil);
  }

  /** Whether it may stand in for a document whose host is away. */
  boolean isStillGood(Instant now) {
    return !withdrawn && now.isBefore(fetchedAt.plus(STILL_GOOD));
  }

  /** The metadata; empty if what was good once is not acceptable any more. */
  Optional<ClientMetadata> metadata() {
    try {
      return Optional.of(
          MetadataDocument.read(
              DocumentAddress.of(id.value()), document.getBytes(StandardCharsets.UTF_8)));
    } catch (DocumentRefused e) {
      return Optional.empty();
    }
  }
}
