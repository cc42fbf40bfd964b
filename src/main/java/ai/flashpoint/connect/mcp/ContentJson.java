package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.ContentNotes;
import ai.flashpoint.connect.tool.ResourceContents;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes content blocks and resource contents. */
final class ContentJson {

  private ContentJson() {}

  /** A ContentBlock; blocks that the client cannot know become text. */
  static ObjectNode block(Content content, WireProfile profile) {
    ObjectNode json = Json.object();
    if (content instanceof Content.Text text) {
      json.put("type", "text").put("text", text.text());
    } else if (content instanceof Content.Image image) {
      json.put("type", "image").put("data", image.data()).put("mimeType", image.mimeType());
    } else if (content instanceof Content.Audio audio) {
      audio(json, audio, profile);
    } else if (content instanceof Content.Embedded embedded) {
      json.put("type", "resource").set("resource", contents(embedded.contents()));
    } else if (content instanceof Content.ResourceLink link) {
      link(json, link, profile);
    }
    return notes(json, content.notes(), profile);
  }

  /** TextResourceContents or BlobResourceContents. */
  static ObjectNode contents(ResourceContents contents) {
    ObjectNode json = Json.object().put("uri", contents.uri().toString());
    contents.mimeType().ifPresent(type -> json.put("mimeType", type));
    if (contents instanceof ResourceContents.OfText text) {
      json.put("text", text.text());
    } else if (contents instanceof ResourceContents.OfBytes bytes) {
      json.put("blob", bytes.data());
    }
    return json;
  }

  /** Adds annotations if there are any. */
  static ObjectNode notes(ObjectNode json, ContentNotes notes, WireProfile profile) {
    if (!notes.equals(ContentNotes.NONE)) {
      ObjectNode annotations = Json.object();
      if (!notes.audience().isEmpty()) {
        ArrayNode audience = annotations.putArray("audience");
        notes.audience().stream()
            .sorted()
            .forEach(side -> audience.add(side.name().toLowerCase(Locale.ROOT)));
      }
      notes.priority().ifPresent(priority -> annotations.put("priority", priority));
      if (profile.lastModified()) {
        notes.lastModified().ifPresent(at -> annotations.put("lastModified", at.toString()));
      }
      if (!annotations.isEmpty()) {
        json.set("annotations", annotations);
      }
    }
    return json;
  }

  private static void audio(ObjectNode json, Content.Audio audio, WireProfile profile) {
    if (profile.audio()) {
      json.put("type", "audio").put("data", audio.data()).put("mimeType", audio.mimeType());
    } else {
      json.put("type", "text").put("text", "A recording (" + audio.mimeType() + ").");
    }
  }

  private static void link(ObjectNode json, Content.ResourceLink link, WireProfile profile) {
    if (!profile.links()) {
      json.put("type", "text").put("text", link.title().orElse(link.name()) + ": " + link.uri());
      return;
    }
    json.put("type", "resource_link").put("uri", link.uri().toString()).put("name", link.name());
    link.title().ifPresent(title -> json.put("title", title));
    link.description().ifPresent(text -> json.put("description", text));
    link.mimeType().ifPresent(type -> json.put("mimeType", type));
  }
}
