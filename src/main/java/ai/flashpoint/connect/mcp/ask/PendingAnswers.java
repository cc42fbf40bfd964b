package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.mcp.stream.Heartbeat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Brings the answer to a question to the call that waits for it, whichever node it arrives at: at
 * once on the node of the call, from the database within half a second elsewhere. The database is
 * read only while something waits.
 */
@ApplicationScoped
public class PendingAnswers {

  private static final Logger LOG = System.getLogger(PendingAnswers.class.getName());

  /** Longest response that is kept for another node, in bytes; a longer one is dropped. */
  static final int LONGEST = 700_000;

  /** Characters of an id. */
  public static final int ID_LENGTH = 32;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{" + ID_LENGTH + "}");

  private record Waiting(SessionId session, Consumer<JsonNode> taker) {}

  @Inject PendingRows rows;
  @Inject Heartbeat heartbeat;
  @Inject Clock clock;

  @Resource ManagedExecutorService pool;

  private final String node = Secret.randomText(16);
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private boolean odd;

  @PostConstruct
  void begin() {
    heartbeat.join(this::beat);
  }

  /** A name for a question that nobody can guess. */
  public static String newId() {
    return Secret.randomText(24);
  }

  /**
   * Waits for answers. Stored before it returns, so that the questions may be sent then.
   *
   * @param takers what to do with the client's JSON-RPC response, by the question's id; called once
   *     at the most, on any thread
   */
  public void open(SessionId session, Map<String, Consumer<JsonNode>> takers, Instant expiresAt) {
    takers.forEach((id, taker) -> waiting.put(id, new Waiting(session, taker)));
    try {
      rows.open(node, session, takers.keySet(), expiresAt);
    } catch (RuntimeException e) {
      waiting.keySet().removeAll(takers.keySet());
      throw e;
    }
  }

  /** Waits no more; a call goes on even if its rows cannot be deleted now. */
  public void close(Collection<String> ids) {
    waiting.keySet().removeAll(ids);
    try {
      rows.close(ids);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "answered questions stay in the database until they expire", e);
    }
  }

  /** A client of this session posted a response; if nobody waits for it, nothing happens. */
  public void arrived(SessionId session, JsonNode response) {
    String id = response.path("id").asText("");
    Waiting here = waiting.get(id);
    if (here != null) {
      if (here.session().equals(session) && waiting.remove(id, here)) {
        here.taker().accept(response);
      }
      return;
    }
    byte[] text = Json.write(response);
    if (ID.matcher(id).matches() && text.length <= LONGEST) {
      rows.answer(session, id, new String(text, StandardCharsets.UTF_8), clock.instant());
    }
  }

  private void beat(Instant now) {
    odd = !odd;
    if (odd && !waiting.isEmpty() && reading.compareAndSet(false, true)) {
      read(pool);
    }
  }

  private void read(Executor executor) {
    try {
      executor.execute(this::read);
    } catch (RuntimeException e) {
      reading.set(false);
      LOG.log(Level.WARNING, "answers of other nodes are not read", e);
    }
  }

  /** Takes what other nodes have stored. */
  void read() {
    try {
      rows.answered(node).forEach(this::take);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "answers of other nodes cannot be read", e);
    } finally {
      reading.set(false);
    }
  }

  private void take(String id, String response) {
    Waiting here = waiting.remove(id);
    if (here != null) {
      try {
        here.taker().accept(Json.read(response.getBytes(StandardCharsets.UTF_8)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("what we stored is not JSON", e);
      }
    }
  }
}
