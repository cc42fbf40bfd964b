package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.CleanText;
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

/** A row of {@code mcp_tasks}. */
@Entity
@Table(name = "mcp_tasks")
@Cacheable(false)
public class TaskEntity {

  private static final int LONGEST_MESSAGE = 1000;

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

  TaskEntity(StoredTask task) {
    id = task.id().value();
    sessionId = task.session().value();
    teamId = task.team().value();
    tool = task.tool();
    arguments = TaskText.json(task.arguments());
    abilities = TaskText.abilities(task.abilities());
    createdAt = Times.column(task.createdAt());
    expiresAt = Times.column(task.expiresAt());
    become(task.state(), task.createdAt());
  }

  /** Takes over the state; what a task that is over needs no more is blanked. */
  final void become(TaskState state, Instant now) {
    status = state.status().wire();
    message = state.message().map(TaskEntity::shortened).orElse(null);
    dialog = TaskText.json(state.dialog());
    outcome = state.outcome().orElse(null);
    runId = state.lease().map(lease -> lease.run().toString()).orElse(null);
    leaseUntil = state.lease().map(lease -> Times.column(lease.until())).orElse(null);
    cancelRequested = state.cancelRequested();
    updatedAt = Times.column(now);
    if (state.status().isFinal()) {
      arguments = "{}";
    }
  }

  StoredTask stored() {
    return new StoredTask(
        new TaskId(id),
        new SessionId(sessionId),
        new TeamId(teamId),
        tool,
        TaskText.object(arguments),
        TaskText.abilities(abilities),
        createdAt.toInstant(),
        updatedAt.toInstant(),
        expiresAt.toInstant(),
        state());
  }

  TaskState state() {
    return new TaskState(
        TaskStatus.of(status),
        Optional.ofNullable(message),
        TaskText.dialog(dialog),
        Optional.ofNullable(outcome),
        Optional.ofNullable(runId)
            .map(run -> new TaskState.Lease(UUID.fromString(run), leaseUntil.toInstant())),
        cancelRequested);
  }

  /** Fit for the column: tools may say anything, and PostgreSQL stores no U+0000. */
  static String shortened(String text) {
    return CleanText.of(text, LONGEST_MESSAGE);
  }
}
