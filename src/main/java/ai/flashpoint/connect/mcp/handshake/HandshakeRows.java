package ai.flashpoint.connect.mcp.handshake;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.mcp.listen.Notice;
import ai.flashpoint.connect.tool.LogLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The rows of {@code mcp_handshakes} and {@code mcp_resource_subscriptions}. */
@ApplicationScoped
@Transactional
public class HandshakeRows {

  /** Most handshakes of one connection that are remembered; the one unused for longest goes. */
  static final int MOST_HANDSHAKES = 50;

  /** Most resources that one handshake may have subscribed to. */
  public static final int MOST_SUBSCRIPTIONS = 200;

  private static final Duration KEPT = Duration.ofDays(30);

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Event<Notice> notices;
  @Inject Clock clock;

  /** From now on log messages of this level and above are heard. */
  public void hear(HandshakeName name, LogLevel level) {
    used(name);
    run("update mcp_handshakes set log_level = ?1 where id = ?2", level.name(), name.id());
  }

  /** The level that was set last, at whichever node. */
  public Optional<LogLevel> level(HandshakeName name) {
    return entities
        .createNativeQuery(
            "select log_level from mcp_handshakes where id = ?1 and log_level is not null")
        .setParameter(1, name.id())
        .getResultStream()
        .findFirst()
        .map(level -> LogLevel.valueOf((String) level));
  }

  /**
   * Subscribes; without effect the second time.
   *
   * @param uri at most 2000 characters
   * @return false if there are too many already
   */
  public boolean subscribe(HandshakeName name, String uri) {
    used(name);
    Set<String> before = uris(name);
    if (before.contains(uri)) {
      return true;
    }
    if (before.size() >= MOST_SUBSCRIPTIONS) {
      return false;
    }
    run(
        "insert into mcp_resource_subscriptions (handshake_id, uri_hash, uri) values (?1, ?2, ?3)"
            + " on conflict do nothing",
        name.id(),
        Secret.of(uri).hash(),
        uri);
    changed(name);
    return true;
  }

  /** Subscribes no more. */
  public void unsubscribe(HandshakeName name, String uri) {
    int gone =
        run(
            "delete from mcp_resource_subscriptions where handshake_id = ?1 and uri_hash = ?2",
            name.id(),
            Secret.of(uri).hash());
    if (gone > 0) {
      changed(name);
    }
  }

  /** What is subscribed to. */
  public Set<String> subscriptions(HandshakeName name) {
    return uris(name);
  }

  private Set<String> uris(HandshakeName name) {
    Set<String> uris = new LinkedHashSet<>();
    for (Object uri :
        entities
            .createNativeQuery("select uri from mcp_resource_subscriptions where handshake_id = ?1")
            .setParameter(1, name.id())
            .getResultList()) {
      uris.add((String) uri);
    }
    return uris;
  }

  /**
   * A stream begins: older ones of the handshake, at whichever node, have nothing to say any more.
   *
   * @param stream its name, greater than that of any older one
   */
  public void opened(HandshakeName name, String stream) {
    used(name);
    notices.fire(Notice.ofStream(name.id(), stream));
  }

  private void changed(HandshakeName name) {
    notices.fire(new Notice(Notice.Kind.SUBSCRIPTIONS, Optional.empty(), name.id()));
  }

  private void used(HandshakeName name) {
    Object now = Times.column(clock.instant());
    if (run("update mcp_handshakes set used_at = ?1 where id = ?2", now, name.id()) == 0) {
      run(
          // Clients open their stream and set their level at once
          "insert into mcp_handshakes (id, session_id, used_at) values (?1, ?2, ?3)"
              + " on conflict do nothing",
          name.id(),
          name.session().toString(),
          now);
      run(
          "delete from mcp_handshakes where session_id = ?1 and id not in (select id from"
              + " mcp_handshakes where session_id = ?1 order by used_at desc, id"
              + " fetch first ?2 rows only)",
          name.session().toString(),
          MOST_HANDSHAKES);
    }
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    run("delete from mcp_handshakes where used_at < ?1", Times.column(tidyUp.now().minus(KEPT)));
  }

  private int run(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }
}
