package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.tool.ClientAbilities;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A task as its row has it.
 *
 * @param session whose it is; refreshing a token keeps the session
 * @param abilities what the client declared when it called the tool
 * @param expiresAt when the task is forgotten, however it stands
 */
record StoredTask(
    TaskId id,
    SessionId session,
    TeamId team,
    String tool,
    ObjectNode arguments,
    ClientAbilities abilities,
    Instant createdAt,
    Instant updatedAt,
    Instant expiresAt,
    TaskState state) {}
