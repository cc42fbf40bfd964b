package ai.flashpoint.connect.tool;

import java.net.URI;
import java.util.Optional;

/**
 * One block of what a tool or a prompt says (MCP 2026-07-28, data type ContentBlock). Clients of
 * older revisions get the nearest block that they know.
 */
public sealed interface Content {

  /** For whom it is and how much it matters. */
  ContentNotes notes();

  /** Plain text. */
  record Text(String text, ContentNotes notes) implements Content {

    public Text(String text) {
      this(text, ContentNotes.NONE);
    }
  }

  /**
   * A picture; assistants understand PNG and JPEG.
   *
   * @param data the raw bytes, Base64 on the wire
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  record Image(byte[] data, String mimeType, ContentNotes notes) implements Content {

    public Image(byte[] data, String mimeType) {
      this(data, mimeType, ContentNotes.NONE);
    }
  }

  /**
   * A recording, since 2025-03-26.
   *
   * @param data the raw bytes, Base64 on the wire
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  record Audio(byte[] data, String mimeType, ContentNotes notes) implements Content {

    public Audio(byte[] data, String mimeType) {
      this(data, mimeType, ContentNotes.NONE);
    }
  }

  /** A pointer to a resource of this server, since 2025-06-18; before, its text. */
  record ResourceLink(
      URI uri,
      String name,
      Optional<String> title,
      Optional<String> description,
      Optional<String> mimeType,
      ContentNotes notes)
      implements Content {}

  /** A resource's contents, carried along. */
  record Embedded(ResourceContents contents, ContentNotes notes) implements Content {

    public Embedded(ResourceContents contents) {
      this(contents, ContentNotes.NONE);
    }
  }
}
