package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;

/**
 * What the filter hands on to the resource as one request attribute: who calls, and what was read
 * of the request on the way in.
 *
 * @param declaredLength of the body in bytes, negative if unknown
 */
record McpCall(Caller caller, McpHeaders headers, long declaredLength) {

  /** Name of the request attribute. */
  static final String ATTRIBUTE = McpCall.class.getName();
}
