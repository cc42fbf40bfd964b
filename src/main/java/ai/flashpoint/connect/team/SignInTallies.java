package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The rows that failed sign-ins are counted in, on behalf of all nodes. */
@ApplicationScoped
@Transactional
public class SignInTallies {

  private static final int TRIES = 5;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  /**
   * The rows of some keys, made where they are missing, for this transaction alone. Always in the
   * same order, or two attempts could wait for each other for ever.
   */
  Map<String, SignInTallyEntity> locked(Collection<String> keys, Instant now) {
    Map<String, SignInTallyEntity> rows = new HashMap<>();
    for (String key : new TreeSet<>(keys)) {
      rows.put(key, locked(key, now));
    }
    return rows;
  }

  private SignInTallyEntity locked(String key, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      entities
          .createNativeQuery(
              "insert into sign_in_tallies (key_hash, failures, forget_at) values (?1, 0, ?2)"
                  + " on conflict do nothing")
          .setParameter(1, key)
          .setParameter(2, Times.column(now))
          .executeUpdate();
      SignInTallyEntity row =
          entities.find(SignInTallyEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
      if (row != null) {
        return row;
      }
      // It was there, and was tidied up between the two statements
    }
    throw new IllegalStateException("a row of sign_in_tallies disappears again and again");
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createQuery(
            "delete from SignInTallyEntity t where t.forgetAt < :now"
                + " and (t.trustedUntil is null or t.trustedUntil < :now)")
        .setParameter("now", Times.column(tidyUp.now()))
        .executeUpdate();
  }
}
