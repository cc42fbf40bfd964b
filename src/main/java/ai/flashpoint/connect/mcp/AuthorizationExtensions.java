package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What the authorization server can do beyond the core (MCP extension OAuth Client Credentials),
 * said where clients look for extensions. Its methods are none of ours.
 */
final class AuthorizationExtensions implements MethodFamily {

  static final String CLIENT_CREDENTIALS = "io.modelcontextprotocol/oauth-client-credentials";

  @Override
  public Map<String, Method> methods() {
    return Map.of();
  }

  @Override
  public boolean offered(Caller caller) {
    return true;
  }

  @Override
  public void announce(ObjectNode capabilities, WireProfile profile) {
    if (profile.extensions()) {
      capabilities.withObject("extensions").putObject(CLIENT_CREDENTIALS);
    }
  }
}
