package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.team.StandingChanged;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of {@code standing_changes}: something that every node has to forget. */
@Entity
@Table(name = "standing_changes")
@Cacheable(false)
public class StandingChangeEntity {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private StandingChanged.Kind kind;

  private String subject;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  protected StandingChangeEntity() {}

  StandingChangeEntity(StandingChanged change, Instant at) {
    this.id = UUID.randomUUID();
    this.kind = change.kind();
    this.subject = change.subject();
    this.changedAt = Times.column(at);
  }

  @Override
  public String toString() {
    return kind + " " + subject;
  }
}
