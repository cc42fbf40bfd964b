package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
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
import java.util.Optional;
import java.util.UUID;

/** A row of {@code change_notices}. */
@Entity
@Table(name = "change_notices")
@Cacheable(false)
public class NoticeEntity {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Notice.Kind kind;

  @Column(name = "team_id")
  @Convert(converter = NullableUuid.class)
  private UUID teamId;

  private String subject;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  protected NoticeEntity() {}

  NoticeEntity(Notice notice, Instant at) {
    id = UUID.randomUUID();
    kind = notice.kind();
    teamId = notice.team().map(TeamId::value).orElse(null);
    subject = notice.subject();
    changedAt = Times.column(at);
  }

  UUID id() {
    return id;
  }

  Notice notice() {
    return new Notice(kind, Optional.ofNullable(teamId).map(TeamId::new), subject);
  }
}
