package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of {@code mail_outbox}. */
@Entity
@Cacheable(false)
@Table(name = "mail_outbox")
public class OutboxEntity {

  @Id private UUID id;

  private String letter;

  private int tries;

  @Column(name = "due_at")
  private OffsetDateTime dueAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected OutboxEntity() {}

  OutboxEntity(UUID id, String letter, Instant dueAt, Instant expiresAt) {
    this.id = id;
    this.letter = letter;
    this.dueAt = Times.column(dueAt);
    this.expiresAt = Times.column(expiresAt);
  }

  UUID id() {
    return id;
  }

  /** Sealed. */
  String letter() {
    return letter;
  }

  int tries() {
    return tries;
  }

  Instant expiresAt() {
    return expiresAt.toInstant();
  }

  @Override
  public String toString() {
    return id + " due " + dueAt;
  }
}
