/**
 * Tools, prompts, resources and completions: the annotations that declare them, the registries that
 * find them, the JSON Schema made from their types, the policy that decides who sees and uses them,
 * the question before a destructive call, and the invocation.
 *
 * <p>May be called by {@code mcp}, {@code survey}, {@code console} and {@code app}. Knows nothing
 * of tokens or protocol revisions: it is handed a {@link ai.flashpoint.connect.tool.Caller}.
 * Invariants: list and call ask the same policy; an unlisted tool is refused in the words of an
 * unknown one; arguments are checked before a tool runs.
 */
package ai.flashpoint.connect.tool;
