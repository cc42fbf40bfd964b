package ai.flashpoint.connect.mcp;

/**
 * What the clients of a revision know, oldest first. Handlers stay the same for all of them; only
 * writers ask here, and leave out or replace what a client could stumble over.
 */
enum WireProfile {
  R2024_11_05,
  R2025_03_26,
  R2025_06_18,
  R2025_11_25,
  R2026_07_28;

  /** The audio block. */
  boolean audio() {
    return since(R2025_03_26);
  }

  /** {@code title} beside {@code name}. */
  boolean titles() {
    return since(R2025_06_18);
  }

  /** {@code _meta} of a tool. */
  boolean toolMeta() {
    return since(R2025_06_18);
  }

  /** The block that points at a resource. */
  boolean links() {
    return since(R2025_06_18);
  }

  /** {@code lastModified} among the annotations. */
  boolean lastModified() {
    return since(R2025_06_18);
  }

  /** Structured content and its schema, at least with an object at the root. */
  boolean structured() {
    return since(R2025_06_18);
  }

  /** Structured content and schemas of any JSON kind. */
  boolean anyStructure() {
    return since(R2026_07_28);
  }

  /** What a client subscribes to, and from which level on it hears log messages. */
  boolean remembered() {
    return since(R2025_06_18);
  }

  /** Arguments that are already filled in, when completing another. */
  boolean completionContext() {
    return since(R2025_06_18);
  }

  /** Icons everywhere, description and website of the server. */
  boolean icons() {
    return since(R2025_11_25);
  }

  /** Settings of extensions among the capabilities. */
  boolean extensions() {
    return since(R2026_07_28);
  }

  /** The JSON-RPC error code of a resource that does not exist. */
  int resourceNotFound() {
    return since(R2026_07_28) ? RpcFailure.INVALID_PARAMS : RpcFailure.RESOURCE_NOT_FOUND;
  }

  private boolean since(WireProfile first) {
    return compareTo(first) >= 0;
  }
}
