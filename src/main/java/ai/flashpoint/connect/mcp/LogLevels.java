package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.handshake.HandshakeName;
import ai.flashpoint.connect.mcp.handshake.HandshakeRows;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.LogLevel;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

/**
 * From which level on the client of a call hears what its tool logs: said with each request in the
 * modern era, once and for all before. Announced only where some tool logs, and looked up only for
 * such a tool.
 */
final class LogLevels implements MethodFamily {

  private static final Logger LOG = System.getLogger(LogLevels.class.getName());

  private final Tools tools;
  private final HandshakeRows rows;

  LogLevels(Tools tools, HandshakeRows rows) {
    this.tools = tools;
    this.rows = rows;
  }

  /** None in all revisions: {@code logging/setLevel} belongs to the handshake. */
  @Override
  public Map<String, Method> methods() {
    return Map.of();
  }

  @Override
  public boolean offered(Caller caller) {
    return tools.logs();
  }

  @Override
  public void announce(ObjectNode capabilities, WireProfile profile) {
    if (profile.remembered()) {
      capabilities.putObject("logging");
    }
  }

  /**
   * What a modern request says.
   *
   * @throws RpcFailure invalid params, if it is no level
   */
  Optional<LogLevel> of(Caller caller, RpcRequest request) {
    JsonNode said = request.params().path("_meta").path(Envelope.LOG_LEVEL);
    if (said.isMissingNode()) {
      return Optional.empty();
    }
    LogLevel level = read(said);
    return logs(caller, request) ? Optional.of(level) : Optional.empty();
  }

  /** What the client has said since its handshake; nothing while nobody can tell. */
  Optional<LogLevel> of(Visit visit, RpcRequest request) {
    if (!logs(visit.caller(), request)) {
      return Optional.empty();
    }
    try {
      return rows.level(HandshakeName.of(visit.session(), visit.mcpSession()));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A call goes without log messages: its level cannot be read", e);
      return Optional.empty();
    }
  }

  /**
   * A level as clients write it.
   *
   * @throws RpcFailure invalid params, if there is none of this name
   */
  static LogLevel read(JsonNode wire) {
    return LogLevel.of(wire.asText(""))
        .filter(level -> wire.isTextual())
        .orElseThrow(
            () ->
                RpcFailure.invalidParams(
                    "The level must be one of debug, info, notice, warning, error, critical,"
                        + " alert, emergency."));
  }

  private boolean logs(Caller caller, RpcRequest request) {
    return request.method().equals("tools/call")
        && tools.logs(caller, request.params().path("name").asText());
  }
}
