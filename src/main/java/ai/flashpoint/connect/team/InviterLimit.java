package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many invitations one person makes in a day, in all teams together, exact across nodes: nobody
 * mails the world from here. Operators are not limited.
 */
@ApplicationScoped
public class InviterLimit {

  private static final FailureRule RULE =
      new FailureRule.Within(Duration.ofDays(1), Invitations.MOST_A_DAY);

  @Inject Clock clock;
  @Inject Seal seal;
  @Inject SignInTallies tallies;

  /**
   * Counts one invitation in the transaction that makes it.
   *
   * @return how long to wait; empty if it may be made
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Duration> count(User inviter) {
    if (inviter.operator()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    String key = seal.pseudonym("inviter\n" + inviter.id(), "invitations");
    SignInTallyEntity row = tallies.locked(List.of(key), now).get(key);
    Optional<Duration> pause = row.tally(now).pause(now);
    if (pause.isEmpty()) {
      row.keep(RULE.failed(row.tally(now), now));
    }
    return pause;
  }
}
