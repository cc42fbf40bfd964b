package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A row of {@code sign_in_tallies}. */
@Entity
@Table(name = "sign_in_tallies")
@Cacheable(false)
public class SignInTallyEntity {

  @Id
  @Column(name = "key_hash")
  private String keyHash;

  private int failures;

  @Column(name = "blocked_until")
  private OffsetDateTime blockedUntil;

  @Column(name = "forget_at")
  private OffsetDateTime forgetAt;

  @Column(name = "trusted_until")
  private OffsetDateTime trustedUntil;

  protected SignInTallyEntity() {}

  FailureTally tally(Instant now) {
    return new FailureTally(
            failures,
            Optional.ofNullable(blockedUntil).map(OffsetDateTime::toInstant),
            forgetAt.toInstant())
        .at(now);
  }

  void keep(FailureTally tally) {
    failures = tally.failures();
    blockedUntil = Times.column(tally.blockedUntil().orElse(null));
    forgetAt = Times.column(tally.forgetAt());
  }

  boolean isTrusted(Instant now) {
    return trustedUntil != null && trustedUntil.toInstant().isAfter(now);
  }

  void trust(Instant until) {
    trustedUntil = Times.column(until);
  }

  @Override
  public String toString() {
    return keyHash + ": " + failures;
  }
}
