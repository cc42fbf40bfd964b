/**
 * The tasks extension ({@code io.modelcontextprotocol/tasks}): tool calls that outlive their
 * request, durable in the database.
 *
 * <p>May be called by {@code mcp}; imports {@code mcp.listen}, {@code mcp.ask}, {@code session},
 * {@code tool} and {@code common}. Invariants: a task is stored before anybody learns its id; only
 * the session that began it sees it; a final status never changes; at most one node runs it at a
 * time, under a lease, and a task whose node is gone ends as failed; nobody waits on a thread for
 * an answer.
 */
package ai.flashpoint.connect.mcp.task;
