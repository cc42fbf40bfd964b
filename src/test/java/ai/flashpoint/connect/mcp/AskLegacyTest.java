package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.tool.InputRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskLegacyTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final ExchangeWorld world = new ExchangeWorld(new AskingTools());
  private final Surroundings around =
      new Surroundings(world.clock, world.heart.bean(), Runnable::run, ExchangeWorld.SETTINGS);

  @Test
  void ask_callStoppedMeanwhile_nothingWaits() {
    Visit visit = world.visit(Given.headers(), Optional.empty());
    OngoingCall call =
        new OngoingCall(
            visit,
            new HeardLine(true),
            around,
            Interest.NONE,
            "tool",
            failure -> RpcAnswer.of(200, RpcAnswer.error(failure)));
    call.cancel();
    new AskLegacy(world.pending.bean(), around)
        .ask(
            call,
            visit.session(),
            LegacyRevision.NEWEST,
            Map.of("name", new InputRequest.Form("Your name?", Json.object())),
            () -> {});
    assertThat(database.count("mcp_pending_requests")).isZero();
  }
}
