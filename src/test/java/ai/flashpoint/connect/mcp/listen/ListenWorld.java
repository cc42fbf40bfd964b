package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Change;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two nodes over one database; background work happens when a test says so. */
final class ListenWorld {

  final MemoryDatabase database = MemoryDatabase.fresh();
  final MovableClock clock = new MovableClock();
  final Map<String, ObjectNode> tasks = new HashMap<>();
  final Caller jane = caller(Role.MEMBER);
  Optional<Caller> now = Optional.of(jane);
  int reads;

  final Node one = new Node();
  final Node other = new Node();

  static Caller caller(Role role) {
    return new Caller(
        new Caller.Person(new User(UserId.random(), "jane@example.com", "Jane Doe", false)),
        new Team(TeamId.random(), "acme", "Acme Ltd", Optional.empty()),
        role,
        new Caller.Session(
            SessionId.random(), "Claude", MovableClock.NOON, MovableClock.NOON.plusSeconds(9)),
        Set.of());
  }

  Caller withRole(Role role) {
    return new Caller(jane.identity(), jane.team(), role, jane.session(), jane.scopes());
  }

  Caller hiding(String... tools) {
    Team team =
        new Team(jane.team().id(), jane.team().slug(), "Renamed", Optional.empty(), Set.of(tools));
    return new Caller(jane.identity(), team, jane.role(), jane.session(), jane.scopes());
  }

  /** An agent of the same session that has only these tools. */
  Caller agentWith(String... tools) {
    Agent agent =
        new Agent(
            new AgentId(new UUID(0, 1)),
            jane.team().id(),
            "Night",
            Optional.empty(),
            jane.role(),
            Optional.empty(),
            Optional.of(Set.of(tools)));
    return new Caller(
        new Caller.Machine(agent), jane.team(), jane.role(), jane.session(), jane.scopes());
  }

  static ListenFilter all(String... resources) {
    return new ListenFilter(true, true, true, Set.of(resources), Set.of());
  }

  static ListenFilter ofTask(String id) {
    return new ListenFilter(false, false, false, Set.of(), Set.of(id));
  }

  Change updated(String uri) {
    return new Change.Resource(Optional.of(jane.team().id()), uri);
  }

  /** What a stream was sent. */
  static final class Heard implements ListenLine {

    final List<ObjectNode> messages = new ArrayList<>();
    int pings;
    boolean closed;
    Optional<ObjectNode> end = Optional.empty();
    Runnable whenGone = () -> {};

    @Override
    public void send(ObjectNode message) {
      messages.add(message);
    }

    @Override
    public void ping() {
      pings++;
    }

    @Override
    public void end(Optional<ObjectNode> response) {
      closed = true;
      end = response;
    }

    @Override
    public void whenGone(Runnable action) {
      whenGone = action;
    }

    /** The methods of what came after the acknowledgement. */
    List<String> methods() {
      return messages.stream().skip(1).map(message -> message.path("method").asText()).toList();
    }
  }

  /** A node. */
  final class Node {

    final Listeners listeners = new Listeners();
    private final Notices notices;

    Node() {
      OwnNotices own = new OwnNotices();
      notices = new CountedReads();
      notices.entities = database.entities();
      notices.clock = clock;
      notices.own = own;
      listeners.notices = notices;
      listeners.own = own;
      listeners.tasks =
          (session, id) -> Optional.ofNullable(tasks.get(id)).map(ObjectNode::deepCopy);
      listeners.settings = new ListenSettings(3, 2);
      listeners.clock = clock;
      listeners.prepare();
      listeners.executor = new Later();
    }

    Heard open(ListenFilter filter) {
      return open(filter, jane);
    }

    Heard open(ListenFilter filter, Caller caller) {
      Heard heard = new Heard();
      listeners.open(
          new ListenRequest(IntNode.valueOf(9), filter, caller, () -> now, Json::object), heard);
      return heard;
    }

    /** A committed change. */
    void change(Change change) {
      write(change);
      listeners.changed(change);
      listeners.passOn();
    }

    /** A change whose commit is still to come. */
    void write(Change change) {
      database.transaction(
          () -> {
            notices.changed(change);
            return change;
          });
    }
  }

  private final class CountedReads extends Notices {

    @Override
    Map<UUID, Notice> since(Instant from) {
      reads++;
      return database.transaction(() -> super.since(from));
    }
  }
}
