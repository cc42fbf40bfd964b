package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.CleanText;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code mcp_tasks}; what the tool was given and what it gave are sealed for this row. */
@Entity
@Table(name = "mcp_tasks")
@Cacheable(false)
public class TaskEntity {

  private static final int LONGEST_MESSAGE = 1000;
  private static final String ARGUMENTS = "arguments";
  private static final String DIALOG = "dialog";
  private static final String OUTCOME = "outcome";
  private static final String NOTHING = "{}";

  @Id private String id;

  @Column(name = "session_id")
  private UUID sessionId;

  @Column(name = "team_id")
  private UUID teamId;

  private String tool;
  private String arguments;
  private String abilities;
  private String status;
  private String message;
  private String dialog;
  private String outcome;

  @Column(name = "run_id")
  private String runId;

  @Column(name = "lease_until")
  private OffsetDateTime leaseUntil;

  @Column(name = "cancel_requested")
  private boolean cancelRequested;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "updated_at")
  private OffsetDateTime updatedAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected TaskEntity() {}

  TaskEntity(StoredTask task, Seal seal) {
    id = task.id().value();
    sessionId = task.session().value();
    teamId = task.team().value();
    tool = task.tool();
    arguments = sealed(seal, ARGUMENTS, TaskText.json(task.arguments()));
    abilities = TaskText.abilities(task.abilities());
    createdAt = Times.column(task.createdAt());
    expiresAt = Times.column(task.expiresAt());
    become(task.state(), task.createdAt(), seal);
  }

  /** Takes over the state; what a task that is over needs no more is blanked. */
  final void become(TaskState state, Instant now, Seal seal) {
    status = state.status().wire();
    message = state.message().map(TaskEntity::shortened).orElse(null);
    dialog = sealed(seal, DIALOG, TaskText.json(state.dialog()));
    outcome = state.outcome().map(text -> sealed(seal, OUTCOME, text)).orElse(null);
    runId = state.lease().map(lease -> lease.run().toString()).orElse(null);
    leaseUntil = state.lease().map(lease -> Times.column(lease.until())).orElse(null);
    cancelRequested = state.cancelRequested();
    updatedAt = Times.column(now);
    if (state.status().isFinal()) {
      arguments = sealed(seal, ARGUMENTS, NOTHING);
    }
  }

  StoredTask stored(Seal seal) {
    return new StoredTask(
        new TaskId(id),
        new SessionId(sessionId),
        new TeamId(teamId),
        tool,
        TaskText.object(opened(seal, ARGUMENTS, arguments)),
        TaskText.abilities(abilities),
        createdAt.toInstant(),
        updatedAt.toInstant(),
        expiresAt.toInstant(),
        state(seal));
  }

  TaskState state(Seal seal) {
    return new TaskState(
        TaskStatus.of(status),
        Optional.ofNullable(message),
        TaskText.dialog(opened(seal, DIALOG, dialog)),
        Optional.ofNullable(outcome).map(text -> opened(seal, OUTCOME, text)),
        Optional.ofNullable(runId)
            .map(run -> new TaskState.Lease(UUID.fromString(run), leaseUntil.toInstant())),
        cancelRequested);
  }

  private String sealed(Seal seal, String column, String text) {
    return seal.seal(text, context(column));
  }

  private String opened(Seal seal, String column, String text) {
    return seal.open(text, context(column))
        .orElseThrow(() -> new IllegalStateException("a task was sealed with another secret key"));
  }

  private String context(String column) {
    return "mcp-task\n" + column + '\n' + id;
  }

  /** Fit for the column: tools may say anything, and PostgreSQL stores no U+0000. */
  static String shortened(String text) {
    return CleanText.of(text, LONGEST_MESSAGE);
  }
}
