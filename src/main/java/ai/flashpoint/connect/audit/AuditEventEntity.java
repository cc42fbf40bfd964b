package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.CleanText;
import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.RequestOrigin;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of {@code audit_events}. */
@Entity
@Table(name = "audit_events")
@Cacheable(false)
public class AuditEventEntity {

  private static final int LONGEST_CLIENT = 2048;

  @Id private UUID id;

  @Column(name = "occurred_at")
  private OffsetDateTime occurredAt;

  @Enumerated(EnumType.STRING)
  private AuditKind kind;

  @Convert(converter = NullableUuid.class)
  @Column(name = "session_id")
  private UUID sessionId;

  @Convert(converter = NullableUuid.class)
  @Column(name = "user_id")
  private UUID userId;

  @Convert(converter = NullableUuid.class)
  @Column(name = "agent_id")
  private UUID agentId;

  @Convert(converter = NullableUuid.class)
  @Column(name = "team_id")
  private UUID teamId;

  @Column(name = "client_id")
  private String clientId;

  private String source;

  @Column(name = "user_agent")
  private String userAgent;

  private String detail;
  private int occurrences;

  protected AuditEventEntity() {}

  /**
   * A row.
   *
   * @param longest what of the detail is kept, in characters
   */
  AuditEventEntity(
      AuditEvent event, RequestOrigin origin, Instant at, int occurrences, int longest) {
    this.id = UUID.randomUUID();
    this.occurredAt = Times.column(at);
    this.kind = event.kind();
    this.sessionId = event.session().map(SessionId::value).orElse(null);
    this.userId = event.user().map(UserId::value).orElse(null);
    this.agentId = event.agent().map(AgentId::value).orElse(null);
    this.teamId = event.team().map(TeamId::value).orElse(null);
    // Not even an odd one may keep a batch from being stored
    this.clientId = event.client().map(id -> CleanText.of(id.value(), LONGEST_CLIENT)).orElse(null);
    this.source = origin.source().address();
    this.userAgent = origin.agent().isEmpty() ? null : origin.agent();
    this.detail = CleanText.of(event.detail(), longest);
    this.occurrences = occurrences;
  }

  @Override
  public String toString() {
    return kind + " × " + occurrences + " from " + source + " (" + userAgent + "): " + detail;
  }
}
