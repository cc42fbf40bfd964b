package ai.flashpoint.connect.survey;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The row of one response to a survey. Public for the persistence provider only. */
@Entity
@Table(name = "survey_responses")
@Cacheable(false)
public class SurveyResponseEntity {

  @Id private UUID id;

  @Column(name = "team_id")
  private UUID teamId;

  @Column(name = "survey_id")
  private UUID surveyId;

  private long number;
  private String answers;

  @Column(name = "recorded_at")
  private OffsetDateTime recordedAt;

  protected SurveyResponseEntity() {}

  /** The next response to a survey whose row is locked. */
  SurveyResponseEntity(SurveyEntity survey, String answers, Instant recordedAt) {
    this.id = UUID.randomUUID();
    this.teamId = survey.teamId();
    this.surveyId = survey.id();
    this.number = survey.nextResponse();
    this.answers = answers;
    this.recordedAt = recordedAt.atOffset(ZoneOffset.UTC);
  }

  UUID id() {
    return id;
  }

  UUID teamId() {
    return teamId;
  }

  UUID surveyId() {
    return surveyId;
  }

  long number() {
    return number;
  }

  String answers() {
    return answers;
  }

  OffsetDateTime recordedAt() {
    return recordedAt;
  }
}
