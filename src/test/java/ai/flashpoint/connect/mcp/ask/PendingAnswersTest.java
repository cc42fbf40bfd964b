package ai.flashpoint.connect.mcp.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.mcp.stream.BeatenHeart;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingAnswersTest {

  private static final SessionId SESSION = SessionId.random();

  private final MovableClock clock = new MovableClock();
  private final PendingWorld here = new PendingWorld(clock, new BeatenHeart(clock).bean());
  private final PendingWorld there = new PendingWorld(clock, new BeatenHeart(clock).bean());
  private final String id = PendingAnswers.newId();
  private final List<JsonNode> taken = new ArrayList<>();
  private MemoryDatabase database;

  @BeforeEach
  void ask() {
    database = MemoryDatabase.fresh();
    here.bean().open(SESSION, Map.of(id, taken::add), clock.instant().plus(Duration.ofMinutes(10)));
  }

  @Test
  void arrived_atTheNodeOfTheCall_atOnceAndOnce() {
    here.bean().arrived(SESSION, response());
    here.bean().arrived(SESSION, response());
    assertThat(taken).containsExactly(response());
  }

  @Test
  void arrived_atAnotherNode_withTheNextReading() {
    there.bean().arrived(SESSION, response());
    assertThat(taken).isEmpty();
    here.read();
    here.read();
    assertThat(taken).containsExactly(response());
  }

  @Test
  void arrived_atAnotherNode_sealedInTheDatabase() {
    there.bean().arrived(SESSION, response());
    assertThat(database.value("select answer from mcp_pending_requests")).doesNotContain("secret");
  }

  @Test
  void arrived_twiceAtAnotherNode_theFirstCounts() {
    there.bean().arrived(SESSION, response());
    there.bean().arrived(SESSION, response().put("late", true));
    here.read();
    assertThat(taken).containsExactly(response());
  }

  @Test
  void arrived_ofAnotherSessionHere_dropped() {
    here.bean().arrived(SessionId.random(), response());
    assertThat(taken).isEmpty();
  }

  @Test
  void arrived_ofAnotherSessionThere_dropped() {
    there.bean().arrived(SessionId.random(), response());
    here.read();
    assertThat(taken).isEmpty();
  }

  @Test
  void arrived_tooLate_dropped() {
    clock.advance(Duration.ofMinutes(11));
    there.bean().arrived(SESSION, response());
    here.read();
    assertThat(taken).isEmpty();
  }

  @Test
  void close_waiting_nothingLeft() {
    here.bean().close(Set.of(id));
    here.bean().arrived(SESSION, response());
    assertThat(taken).isEmpty();
    assertThat(database.count("mcp_pending_requests")).isZero();
  }

  @Test
  void open_databaseAway_nothingWaits() {
    here.breakDatabase();
    String other = PendingAnswers.newId();
    assertThatThrownBy(() -> here.bean().open(SESSION, Map.of(other, taken::add), clock.instant()))
        .hasMessage("away");
    here.bean().arrived(SESSION, response().put("id", other));
    assertThat(taken).isEmpty();
  }

  @Test
  void close_databaseAway_waitsNoMore() {
    here.breakDatabase();
    here.bean().close(Set.of(id));
    here.bean().arrived(SESSION, response());
    assertThat(taken).isEmpty();
  }

  private ObjectNode response() {
    ObjectNode response = Json.object().put("jsonrpc", "2.0").put("id", id);
    response.putObject("result").put("action", "secret");
    return response;
  }
}
