package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.mcp.listen.ListenLine;
import ai.flashpoint.connect.mcp.listen.ListenRequest;
import ai.flashpoint.connect.mcp.listen.Listeners;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscribeWithoutDatabaseTest {

  private final ExchangeWorld world = new ExchangeWorld(new AskingTools());
  private final SubscribeModern subscriptions =
      new SubscribeModern(
          new Broken(),
          new ServerIdentity("1.2.3", Optional.empty(), Optional.empty(), List.of()),
          world.surroundings());

  @Test
  void open_databaseAway_isAnswered() {
    HeardLine line = new HeardLine(true);
    RpcRequest request =
        new RpcRequest(
            IntNode.valueOf(7),
            SubscribeModern.METHOD,
            (ObjectNode) Given.json("{\"notifications\":{}}"));
    subscriptions.open(world.visit(Given.headers(), Optional.empty()), request, line);
    assertThat(line.detached).isTrue();
    assertThat(line.body().at("/error/code").asInt()).isEqualTo(-32603);
    assertThat(line.body().toString()).doesNotContain("away");
  }

  private static final class Broken extends Listeners {

    @Override
    public boolean makeRoom(SessionId session) {
      return true;
    }

    @Override
    public void open(ListenRequest request, ListenLine line) {
      throw new IllegalStateException("the database is away");
    }
  }
}
