package ai.flashpoint.connect.quota;

import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A row of {@code shared_limits}. */
@Entity
@Table(name = "shared_limits")
@Cacheable(false)
public class SharedLimitEntity {

  @Id private String name;

  @Column(name = "used_until")
  private OffsetDateTime usedUntil;

  protected SharedLimitEntity() {}

  Instant usedUntil() {
    return usedUntil.toInstant();
  }

  void useUntil(Instant until) {
    usedUntil = Times.column(until);
  }

  @Override
  public String toString() {
    return name + " until " + usedUntil;
  }
}
