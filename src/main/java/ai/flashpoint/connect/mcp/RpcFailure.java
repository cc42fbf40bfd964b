package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.mcp.ask.DeclaredAbilities;
import ai.flashpoint.connect.tool.ClientAbility;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON-RPC error (JSON-RPC 2.0 section 5.1, MCP 2026-07-28 error codes). Carries the HTTP status
 * of the modern era; the legacy era answers 200 to whatever a method says.
 */
final class RpcFailure extends RuntimeException {

  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int INTERNAL_ERROR = -32603;

  /** Of the revisions with a handshake only. */
  static final int RESOURCE_NOT_FOUND = -32002;

  static final int HEADER_MISMATCH = -32020;
  static final int MISSING_ABILITY = -32021;
  static final int UNSUPPORTED_REVISION = -32022;

  private static final long serialVersionUID = 1L;

  private final int code;
  private final int status;
  private final transient Optional<ObjectNode> data;
  private final transient Set<String> scopes;

  private RpcFailure(int code, int status, String message, Optional<ObjectNode> data) {
    this(code, status, message, data, Set.of());
  }

  private RpcFailure(
      int code, int status, String message, Optional<ObjectNode> data, Set<String> scopes) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
    this.data = data;
    this.scopes = Set.copyOf(scopes);
  }

  private static RpcFailure of(int code, int status, String message) {
    return new RpcFailure(code, status, message, Optional.empty());
  }

  /** The body is not JSON. */
  static RpcFailure parseError() {
    return of(PARSE_ERROR, 400, "The body is not one well-formed JSON value.");
  }

  /** The body is JSON, yet no message that this endpoint takes. */
  static RpcFailure invalidRequest(String message) {
    return of(INVALID_REQUEST, 400, message);
  }

  static RpcFailure methodNotFound(String method) {
    String name = method.length() > 80 ? method.substring(0, 80) + "…" : method;
    return of(METHOD_NOT_FOUND, 404, "Method not found: " + name);
  }

  /** A method does not like its parameters. */
  static RpcFailure invalidParams(String message) {
    return of(INVALID_PARAMS, 200, message);
  }

  /** A resource that this caller does not have; the code differs between the eras. */
  static RpcFailure resourceNotFound(String uri, WireProfile profile) {
    return new RpcFailure(
        profile.resourceNotFound(),
        200,
        "There is no resource at this URI.",
        Optional.of(Json.object().put("uri", uri)));
  }

  /**
   * The token carries too little; in every revision an HTTP 403 with a challenge (RFC 6750 section
   * 3.1).
   *
   * @param scopes all that the call needs
   */
  static RpcFailure needsScope(Set<String> scopes) {
    return new RpcFailure(
        INVALID_REQUEST,
        403,
        "This needs a permission that was not granted when you connected.",
        Optional.empty(),
        scopes);
  }

  /** The request's own metadata is missing or of the wrong type. */
  static RpcFailure badEnvelope(String message) {
    return of(INVALID_PARAMS, 400, message);
  }

  static RpcFailure headerMismatch(String message) {
    return of(HEADER_MISMATCH, 400, message);
  }

  static RpcFailure unsupportedRevision(String requested) {
    ObjectNode data = Json.object();
    ModernRevision.SERVED.forEach(data.putArray("supported")::add);
    data.put("requested", requested);
    return new RpcFailure(
        UNSUPPORTED_REVISION, 400, "This protocol revision is not served here.", Optional.of(data));
  }

  /** The client has not declared what the call needs. */
  static RpcFailure lacks(ClientAbility ability) {
    ObjectNode data = Json.object();
    data.set("requiredCapabilities", DeclaredAbilities.declaring(ability));
    return new RpcFailure(
        MISSING_ABILITY,
        400,
        "This call needs something that your client has not declared.",
        Optional.of(data),
        Set.of());
  }

  /** A call that ended without an answer, for a reason that is no bug. */
  static RpcFailure stopped(String message) {
    return of(INTERNAL_ERROR, 200, message);
  }

  /** A bug or an outage of ours; the log knows more under the reference. */
  static RpcFailure internal(String reference) {
    return new RpcFailure(
        INTERNAL_ERROR,
        200,
        "Internal error. Tell your administrator this reference: " + reference,
        Optional.of(Json.object().put("reference", reference)));
  }

  int code() {
    return code;
  }

  /** HTTP status towards a modern client. */
  int status() {
    return status;
  }

  Optional<ObjectNode> data() {
    return data;
  }

  /** What a challenge has to ask for; empty for all failures but one. */
  Set<String> scopes() {
    return scopes;
  }
}
