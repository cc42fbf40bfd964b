package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;

/** How {@link ClientAbout} is stored: as JSON, or not at all when nothing was said. */
final class AboutJson {

  private AboutJson() {}

  static String write(ClientAbout about) {
    return about.equals(ClientAbout.NOTHING)
        ? null
        : new String(Json.write(about), StandardCharsets.UTF_8);
  }

  static ClientAbout read(String column) {
    if (column == null) {
      return ClientAbout.NOTHING;
    }
    try {
      return Json.mapper().readValue(column, ClientAbout.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what a client said about itself is not readable", e);
    }
  }
}
