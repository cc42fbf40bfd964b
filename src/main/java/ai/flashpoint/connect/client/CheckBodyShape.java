package ai.flashpoint.connect.client;

import static ai.flashpoint.connect.client.RegistrationRefused.Code.INVALID_CLIENT_METADATA;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses registrations that are deeper or wider than any real one. */
final class CheckBodyShape {

  /** A key's certificate chain is five deep: body, jwks, keys, key, chain. */
  private static final int DEEPEST = 5;

  private static final int LONGEST_LIST = 20;

  private CheckBodyShape() {}

  static void check(JsonNode body) {
    check(body, 1);
  }

  private static void check(JsonNode container, int depth) {
    if (depth > DEEPEST) {
      throw new RegistrationRefused(
          INVALID_CLIENT_METADATA, "The body is nested deeper than " + DEEPEST);
    }
    if (container.isArray() && container.size() > LONGEST_LIST) {
      throw new RegistrationRefused(
          INVALID_CLIENT_METADATA, "A list has more than " + LONGEST_LIST + " elements");
    }
    for (JsonNode element : container) {
      if (element.isContainerNode()) {
        check(element, depth + 1);
      }
    }
  }
}
