package ai.flashpoint.connect.survey;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A survey's row. Public for the persistence provider only. */
@Entity
@Table(name = "surveys")
@Cacheable(false)
public class SurveyEntity {

  @Id private UUID id;

  @Column(name = "team_id")
  private UUID teamId;

  private String title;
  private String status;
  private String questions;

  @Column(name = "response_count")
  private long responseCount;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected SurveyEntity() {}

  SurveyEntity(UUID id, UUID teamId, String title, String questions, Instant createdAt) {
    this.id = id;
    this.teamId = teamId;
    this.title = title;
    this.status = SurveyStatus.OPEN.wire();
    this.questions = questions;
    this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
  }

  UUID id() {
    return id;
  }

  UUID teamId() {
    return teamId;
  }

  String title() {
    return title;
  }

  SurveyStatus status() {
    return SurveyStatus.of(status);
  }

  void setStatus(SurveyStatus status) {
    this.status = status.wire();
  }

  List<Question> questions() {
    return StoredJson.questions(questions);
  }

  long responseCount() {
    return responseCount;
  }

  /** The number of the next response; to be called under a lock on the row. */
  long nextResponse() {
    return ++responseCount;
  }

  Instant createdAt() {
    return createdAt.toInstant();
  }
}
