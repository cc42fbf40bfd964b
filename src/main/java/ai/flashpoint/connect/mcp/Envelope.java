package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The reserved members of a modern request's {@code params._meta}. */
final class Envelope {

  static final String VERSION = "io.modelcontextprotocol/protocolVersion";
  static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
  static final String CLIENT = "io.modelcontextprotocol/clientInfo";
  static final String PROGRESS = "progressToken";
  static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";

  private Envelope() {}

  /** What is wrong with it, if anything. */
  static Optional<String> fault(JsonNode meta) {
    if (!meta.path(VERSION).isTextual()) {
      return Optional.of("params._meta needs " + VERSION + " as a string.");
    }
    if (!meta.path(CAPABILITIES).isObject()) {
      return Optional.of("params._meta needs " + CAPABILITIES + " as an object.");
    }
    if (meta.has(CLIENT) && !meta.get(CLIENT).isObject()) {
      return Optional.of("params._meta has a " + CLIENT + " that is not an object.");
    }
    JsonNode token = meta.path(PROGRESS);
    if (!token.isMissingNode() && !token.isTextual() && !token.isIntegralNumber()) {
      return Optional.of("params._meta has a progressToken that is no string or integer.");
    }
    return Optional.empty();
  }
}
