package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions that wait for an answer, as all nodes see them. */
@ApplicationScoped
@Transactional
public class PendingRows {

  private static final String CONTEXT = "mcp-answer\n";

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Seal seal;

  /** A node begins to wait for answers to these questions. */
  void open(String node, SessionId session, Collection<String> ids, Instant expiresAt) {
    for (String id : ids) {
      entities
          .createNativeQuery(
              "insert into mcp_pending_requests (id, session_id, node, expires_at)"
                  + " values (?1, ?2, ?3, ?4)")
          .setParameter(1, id)
          .setParameter(2, session.toString())
          .setParameter(3, node)
          .setParameter(4, Times.column(expiresAt))
          .executeUpdate();
    }
  }

  /**
   * Stores an answer, if this session was asked, the first time only.
   *
   * @return whether anybody waits for it
   */
  boolean answer(SessionId session, String id, String response, Instant now) {
    return entities
            .createNativeQuery(
                "update mcp_pending_requests set answer = ?1 where id = ?2 and session_id = ?3"
                    + " and answer is null and expires_at > ?4")
            .setParameter(1, seal.seal(response, CONTEXT + id))
            .setParameter(2, id)
            .setParameter(3, session.toString())
            .setParameter(4, Times.column(now))
            .executeUpdate()
        == 1;
  }

  /** What other nodes stored for this one, by the question's id. */
  Map<String, String> answered(String node) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select id, answer from mcp_pending_requests"
                    + " where node = ?1 and answer is not null")
            .setParameter(1, node)
            .getResultList();
    Map<String, String> answers = new HashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      String id = (String) columns[0];
      seal.open((String) columns[1], CONTEXT + id).ifPresent(text -> answers.put(id, text));
    }
    return answers;
  }

  /** Nobody waits for these any more. */
  void close(Collection<String> ids) {
    for (String id : ids) {
      entities
          .createNativeQuery("delete from mcp_pending_requests where id = ?1")
          .setParameter(1, id)
          .executeUpdate();
    }
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createNativeQuery("delete from mcp_pending_requests where expires_at < ?1")
        .setParameter(1, Times.column(tidyUp.now()))
        .executeUpdate();
  }
}
