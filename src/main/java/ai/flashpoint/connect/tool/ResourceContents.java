package ai.flashpoint.connect.tool;

import java.net.URI;
import java.util.Optional;

/** What a resource holds (MCP 2026-07-28, TextResourceContents and BlobResourceContents). */
public sealed interface ResourceContents {

  URI uri();

  Optional<String> mimeType();

  /** Text. */
  record OfText(URI uri, Optional<String> mimeType, String text) implements ResourceContents {}

  /**
   * Bytes.
   *
   * @param data the raw bytes, Base64 on the wire
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  record OfBytes(URI uri, Optional<String> mimeType, byte[] data) implements ResourceContents {}
}
