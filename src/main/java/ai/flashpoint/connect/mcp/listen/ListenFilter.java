package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a stream is for (MCP 2026-07-28, data type SubscriptionFilter).
 *
 * @param resources URIs of resources
 * @param tasks ids of tasks
 */
public record ListenFilter(
    boolean toolsListChanged,
    boolean promptsListChanged,
    boolean resourcesListChanged,
    Set<String> resources,
    Set<String> tasks) {

  private static final int MOST_RESOURCES = 1000;
  // Each is looked up before the stream begins
  private static final int MOST_TASKS = 100;
  private static final int LONGEST = 2000;
  // The stream keeps them as long as it is open
  private static final int LONGEST_TOGETHER = 64 * 1024;

  public ListenFilter {
    resources = Set.copyOf(resources);
    tasks = Set.copyOf(tasks);
  }

  /** Reads the member {@code notifications}; empty if it has another form or is too large. */
  public static Optional<ListenFilter> read(JsonNode notifications) {
    Optional<Set<String>> uris = texts(notifications.path("resourceSubscriptions"), MOST_RESOURCES);
    Optional<Set<String>> ids = texts(notifications.path("taskIds"), MOST_TASKS);
    if (!notifications.isObject()
        || !isFlag(notifications.path("toolsListChanged"))
        || !isFlag(notifications.path("promptsListChanged"))
        || !isFlag(notifications.path("resourcesListChanged"))
        || uris.isEmpty()
        || ids.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ListenFilter(
            notifications.path("toolsListChanged").asBoolean(),
            notifications.path("promptsListChanged").asBoolean(),
            notifications.path("resourcesListChanged").asBoolean(),
            uris.get(),
            ids.get()));
  }

  /** All lists, and these resources: what clients with a handshake hear of. */
  static ListenFilter ofHandshake(Set<String> resources) {
    return new ListenFilter(true, true, true, resources, Set.of());
  }

  /** The part of it that is honoured. */
  ListenFilter withTasks(Predicate<String> known) {
    return new ListenFilter(
        toolsListChanged,
        promptsListChanged,
        resourcesListChanged,
        resources,
        tasks.stream().filter(known).collect(Collectors.toSet()));
  }

  boolean wants(Notice notice) {
    return switch (notice.kind()) {
      case TOOLS -> toolsListChanged;
      case PROMPTS -> promptsListChanged;
      case RESOURCES -> resourcesListChanged;
      case RESOURCE -> resources.contains(notice.subject());
      case TASK -> tasks.contains(notice.subject());
      case SUBSCRIPTIONS, STREAM -> false;
    };
  }

  /** As the acknowledgement has it: what was not asked for is left out. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    flag(json, "toolsListChanged", toolsListChanged);
    flag(json, "promptsListChanged", promptsListChanged);
    flag(json, "resourcesListChanged", resourcesListChanged);
    texts(json, "resourceSubscriptions", resources);
    texts(json, "taskIds", tasks);
    return json;
  }

  private static void flag(ObjectNode json, String name, boolean value) {
    if (value) {
      json.put(name, true);
    }
  }

  private static void texts(ObjectNode json, String name, Set<String> values) {
    if (!values.isEmpty()) {
      values.stream().sorted().forEach(json.putArray(name)::add);
    }
  }

  private static boolean isFlag(JsonNode value) {
    return value.isMissingNode() || value.isBoolean();
  }

  private static Optional<Set<String>> texts(JsonNode array, int most) {
    if (array.isMissingNode()) {
      return Optional.of(Set.of());
    }
    if (!array.isArray() || array.size() > most) {
      return Optional.empty();
    }
    Set<String> texts = new LinkedHashSet<>();
    int length = 0;
    for (JsonNode value : array) {
      if (!value.isTextual() || value.textValue().length() > LONGEST) {
        return Optional.empty();
      }
      length += value.textValue().length();
      texts.add(value.textValue());
    }
    if (length > LONGEST_TOGETHER) {
      return Optional.empty();
    }
    return Optional.of(texts);
  }
}
