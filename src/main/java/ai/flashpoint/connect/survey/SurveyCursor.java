package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.tool.ToolFailure;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of surveys ended: the last survey on it. Opaque to assistants, secret to nobody, and
 * good for as long as the order is newest first.
 */
record SurveyCursor(Instant createdAt, UUID id) {

  private static final String VERSION = "1";
  // What every database can compare with; no survey is outside of it
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  String encode() {
    String text = VERSION + " " + createdAt + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads what {@link #encode()} wrote; anything else is a failure that names the cursor. */
  static SurveyCursor decode(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
              .split(" ", -1);
      if (parts.length == 3 && parts[0].equals(VERSION)) {
        Instant createdAt = Instant.parse(parts[1]);
        if (createdAt.isAfter(EARLIEST) && createdAt.isBefore(LATEST)) {
          return new SurveyCursor(createdAt, UUID.fromString(parts[2]));
        }
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // told below, whatever was wrong
    }
    throw new ToolFailure(
        "cursor: is not a next_cursor of list_surveys; leave it out to start from the newest.");
  }
}
