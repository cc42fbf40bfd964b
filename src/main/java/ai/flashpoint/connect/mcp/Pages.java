package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Cuts lists into pages (MCP 2026-07-28, Pagination). A cursor remembers the key of the last entry
 * instead of a position: what is added or removed between two pages shifts nothing.
 *
 * @param size most entries on a page
 */
record Pages(int size) {

  /**
   * The page that the params ask for.
   *
   * @param all in the order of their listing
   * @param key unique among them
   * @throws RpcFailure for a cursor that is none of ours
   */
  <T> Page<T> of(List<T> all, Function<T, String> key, ObjectNode params) {
    int from = 0;
    JsonNode asked = params.path("cursor");
    if (!asked.isMissingNode() && !asked.isNull()) {
      from = after(all, key, PageCursor.read(asked));
    }
    int to = Math.min(all.size(), from + size);
    return new Page<>(
        all.subList(from, to),
        to < all.size()
            ? Optional.of(new PageCursor(to, key.apply(all.get(to - 1))).wire())
            : Optional.empty());
  }

  private static <T> int after(List<T> all, Function<T, String> key, PageCursor cursor) {
    for (int i = 0; i < all.size(); i++) {
      if (key.apply(all.get(i)).equals(cursor.key())) {
        return i + 1;
      }
    }
    // the entry is gone; those before it have been seen, so its place is the best guess
    return Math.min(cursor.seen() - 1, all.size());
  }
}
