package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/**
 * Which confirmations were used, exact across nodes: the database lets one of several win. Stands
 * whatever becomes of the tool's own transaction, so that a failed call is asked about again.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class UsedConfirmations implements SpendConfirmation {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Override
  public boolean first(String id, Instant expiresAt) {
    return entities
            .createNativeQuery(
                "insert into used_confirmations (id, expires_at) values (?1, ?2)"
                    + " on conflict do nothing")
            .setParameter(1, id)
            .setParameter(2, Times.column(expiresAt))
            .executeUpdate()
        == 1;
  }

  @Override
  public void takeBack(String id) {
    entities
        .createNativeQuery("delete from used_confirmations where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  @Transactional
  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createNativeQuery("delete from used_confirmations where expires_at < ?1")
        .setParameter(1, Times.column(tidyUp.now()))
        .executeUpdate();
  }
}
