package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.tool.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The rows that nodes leave for each other, written in the transaction that makes the change. */
@ApplicationScoped
@Transactional
public class Notices {

  private static final Logger LOG = System.getLogger(Notices.class.getName());
  private static final int LONGEST_SUBJECT = 2000;
  private static final Duration KEPT = Duration.ofMinutes(10);

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject OwnNotices own;

  void changed(@Observes Change change) {
    noted(Notice.of(change));
  }

  void noted(@Observes Notice notice) {
    if (notice.subject().length() > LONGEST_SUBJECT) {
      LOG.log(Level.WARNING, "Nobody hears of a changed resource: its URI is too long");
      return;
    }
    NoticeEntity row = new NoticeEntity(notice, clock.instant());
    own.add(row.id());
    entities.persist(row);
  }

  /** What changed since, by the row's id. */
  Map<UUID, Notice> since(Instant from) {
    Map<UUID, Notice> found = new LinkedHashMap<>();
    entities
        .createQuery(
            "select n from NoticeEntity n where n.changedAt >= :from order by n.changedAt",
            NoticeEntity.class)
        .setParameter("from", Times.column(from))
        .getResultList()
        .forEach(row -> found.put(row.id(), row.notice()));
    return found;
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createQuery("delete from NoticeEntity n where n.changedAt < :limit")
        .setParameter("limit", Times.column(tidyUp.now().minus(KEPT)))
        .executeUpdate();
  }
}
