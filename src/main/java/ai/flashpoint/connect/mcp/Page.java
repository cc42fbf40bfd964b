package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A part of a list, and where the next part begins. */
record Page<T>(List<T> entries, Optional<String> nextCursor) {

  /** A PaginatedResult with the entries under a member's name. */
  ObjectNode write(String member, Function<T, ObjectNode> writer) {
    ObjectNode result = Json.object();
    ArrayNode array = result.putArray(member);
    entries.forEach(entry -> array.add(writer.apply(entry)));
    nextCursor.ifPresent(cursor -> result.put("nextCursor", cursor));
    return result;
  }
}
