package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What goes back: an HTTP status and, except for accepted notifications, a JSON-RPC response or a
 * batch of them.
 *
 * @param scopes what the challenge of a 403 asks for; else empty
 * @param mcpSession {@code Mcp-Session-Id}
 * @param retryAfter when it may be tried again
 */
record RpcAnswer(
    int status,
    Optional<JsonNode> body,
    Set<String> scopes,
    Optional<String> mcpSession,
    Optional<Duration> retryAfter) {

  RpcAnswer(int status, Optional<JsonNode> body) {
    this(status, body, Set.of());
  }

  RpcAnswer(int status, Optional<JsonNode> body, Set<String> scopes) {
    this(status, body, scopes, Optional.empty(), Optional.empty());
  }

  RpcAnswer with(String mcpSession) {
    return new RpcAnswer(status, body, scopes, Optional.of(mcpSession), retryAfter);
  }

  static RpcAnswer accepted() {
    return new RpcAnswer(202, Optional.empty());
  }

  static RpcAnswer of(int status, JsonNode body) {
    return new RpcAnswer(status, Optional.of(body));
  }

  /**
   * A request that failed.
   *
   * @param status unless the token carried too little, which is a 403 whatever the revision says
   */
  static RpcAnswer failed(int status, JsonNode id, RpcFailure failure) {
    return new RpcAnswer(
        failure.scopes().isEmpty() ? status : failure.status(),
        Optional.of(error(Optional.of(id), failure)),
        failure.scopes());
  }

  /** A request that comes too often (RFC 6585 section 4). */
  static RpcAnswer tooMany(Optional<JsonNode> id, Duration retryAfter) {
    RpcFailure failure =
        RpcFailure.stopped("Too many calls at once or in a minute. Try again in a moment.");
    return new RpcAnswer(
        429, Optional.of(error(id, failure)), Set.of(), Optional.empty(), Optional.of(retryAfter));
  }

  /** A request that was not read. */
  static RpcAnswer refused(int status, String message) {
    return of(status, error(RpcFailure.invalidRequest(message)));
  }

  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    if (body.isPresent()) {
      response.setContentType("application/json");
      AnswerBody out = new AnswerBody(response.getOutputStream(), response::setContentLength);
      Json.write(body.get(), out);
      out.finish();
    }
  }

  static ObjectNode result(JsonNode id, ObjectNode result) {
    ObjectNode response = response();
    response.set("id", id);
    response.set("result", result);
    return response;
  }

  /**
   * @param id the request's id, JSON null where a revision wants one for unreadable requests, or
   *     nothing
   */
  static ObjectNode error(Optional<JsonNode> id, RpcFailure failure) {
    ObjectNode response = response();
    id.ifPresent(value -> response.set("id", value));
    ObjectNode error = response.putObject("error");
    error.put("code", failure.code());
    error.put("message", failure.getMessage());
    failure.data().ifPresent(data -> error.set("data", data));
    return response;
  }

  /** An error about no request in particular. */
  static ObjectNode error(RpcFailure failure) {
    return error(Optional.empty(), failure);
  }

  private static ObjectNode response() {
    return Json.object().put("jsonrpc", "2.0");
  }
}
