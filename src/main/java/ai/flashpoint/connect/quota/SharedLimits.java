package ai.flashpoint.connect.quota;

import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Limits that all nodes keep together, exactly. Each is one moment: the end of what was used so far
 * if it were used evenly. It may be a minute ahead, which is the same as a bucket that holds a
 * minute's worth.
 */
@ApplicationScoped
public class SharedLimits {

  static final String REGISTER = "register";
  static final String WALLET_NONCE = "wallet-nonce";

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject LimitSettings settings;
  @Inject Clock clock;

  /** Counts one new client. */
  @Transactional(TxType.REQUIRES_NEW)
  public Admission registration() {
    return take(REGISTER, settings.registerTotal());
  }

  /** Counts one nonce for a wallet: the table stays small whoever asks. */
  @Transactional(TxType.REQUIRES_NEW)
  public Admission walletNonce() {
    return take(WALLET_NONCE, settings.walletNonceTotal());
  }

  private Admission take(String name, int most) {
    if (most == 0) {
      return new Admission.Allowed();
    }
    Duration each = MINUTE.dividedBy(most);
    Instant now = clock.instant();
    SharedLimitEntity row = locked(name, now);
    Instant from = row.usedUntil().isAfter(now) ? row.usedUntil() : now;
    Instant until = from.plus(each);
    Instant latest = now.plus(MINUTE);
    if (until.isAfter(latest)) {
      return new Admission.Refused(Duration.between(latest, until));
    }
    row.useUntil(until);
    return new Admission.Allowed();
  }

  /** The row, made where it is missing, for this transaction alone. */
  private SharedLimitEntity locked(String name, Instant now) {
    entities
        .createNativeQuery(
            "insert into shared_limits (name, used_until) values (?1, ?2) on conflict do nothing")
        .setParameter(1, name)
        .setParameter(2, Times.column(now))
        .executeUpdate();
    return entities.find(SharedLimitEntity.class, name, LockModeType.PESSIMISTIC_WRITE);
  }
}
