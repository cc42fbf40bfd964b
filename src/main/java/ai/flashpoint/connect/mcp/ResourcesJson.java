package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ResourceContents;
import ai.flashpoint.connect.tool.ResourceDescriptor;
import ai.flashpoint.connect.tool.ResourceTemplateDescriptor;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes resources, their templates and their contents. */
final class ResourcesJson {

  private ResourcesJson() {}

  /** A Resource. */
  static ObjectNode resource(ResourceDescriptor resource, WireProfile profile) {
    ObjectNode json = NamedJson.of(resource.name(), resource.title(), profile);
    json.put("uri", resource.uri());
    resource.description().ifPresent(text -> json.put("description", text));
    resource.mimeType().ifPresent(type -> json.put("mimeType", type));
    resource.size().ifPresent(size -> json.put("size", size));
    NamedJson.icons(json, resource.icons(), profile);
    return ContentJson.notes(json, resource.notes(), profile);
  }

  /** A ResourceTemplate. */
  static ObjectNode template(ResourceTemplateDescriptor template, WireProfile profile) {
    ObjectNode json = NamedJson.of(template.name(), template.title(), profile);
    json.put("uriTemplate", template.uriTemplate());
    template.description().ifPresent(text -> json.put("description", text));
    template.mimeType().ifPresent(type -> json.put("mimeType", type));
    NamedJson.icons(json, template.icons(), profile);
    return ContentJson.notes(json, template.notes(), profile);
  }

  /** A ReadResourceResult. */
  static ObjectNode read(List<ResourceContents> contents) {
    ObjectNode result = Json.object();
    ArrayNode array = result.putArray("contents");
    contents.forEach(each -> array.add(ContentJson.contents(each)));
    return result;
  }
}
