package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.mcp.ask.PendingWorld;
import ai.flashpoint.connect.mcp.ask.SealedState;
import ai.flashpoint.connect.mcp.ask.SignedSessionId;
import ai.flashpoint.connect.mcp.handshake.HandshakeWorld;
import ai.flashpoint.connect.mcp.listen.Listeners;
import ai.flashpoint.connect.mcp.listen.LoneListeners;
import ai.flashpoint.connect.mcp.stream.BeatenHeart;
import ai.flashpoint.connect.quota.CallLimitSettings;
import ai.flashpoint.connect.quota.CallLimits;
import ai.flashpoint.connect.quota.GivenCallLimits;
import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** An exchange with a clock, a heartbeat and a pool that tests work by hand. */
final class ExchangeWorld {

  static final CallSettings SETTINGS =
      new CallSettings(Duration.ofSeconds(15), Duration.ofMinutes(5));

  final MovableClock clock = new MovableClock();
  final BeatenHeart heart = new BeatenHeart(clock);
  final Queue<Runnable> pool = new ArrayDeque<>();
  final PendingWorld pending = new PendingWorld(clock, heart.bean());
  final Listeners listeners = LoneListeners.on(clock);
  final HandshakeWorld handshakes = new HandshakeWorld(clock, LoneListeners.ear(listeners));
  final McpExchange exchange;
  Standing standing = Given.JANE_STANDS;

  ExchangeWorld(Tools tools) {
    this(tools, List.of());
  }

  /** With methods beside those of tools. */
  ExchangeWorld(Tools tools, List<MethodFamily> others) {
    this(tools, others, new CallLimitSettings(0, 0, 0, 0));
  }

  /** With limits. */
  ExchangeWorld(Tools tools, List<MethodFamily> others, CallLimitSettings limited) {
    CallLimits limits = GivenCallLimits.of(limited, clock);
    LogLevels levels = new LogLevels(tools, handshakes);
    List<MethodFamily> families = new ArrayList<>(others);
    families.add(new ToolsHandler(tools, new Pages(200)));
    families.add(levels);
    Methods methods = new Methods(families);
    ServerIdentity identity =
        new ServerIdentity("1.2.3", Optional.empty(), Optional.empty(), List.of());
    Seal seal = Seal.under(new byte[32]);
    SealedState states = new SealedState(seal, clock);
    Surroundings around = surroundings();
    exchange =
        new McpExchange(
            new LegacyEra(methods, identity),
            new ModernEra(methods, identity, states),
            states,
            new SubscribeModern(listeners, identity, around),
            new CheckMirroredArguments(tools),
            pending.bean(),
            new AfterHandshake(
                new SignedSessionId(seal),
                new RememberedMethods(methods, levels, handshakes),
                levels,
                new ListenLegacy(listeners, handshakes, around)),
            around,
            limits);
  }

  Surroundings surroundings() {
    return new Surroundings(clock, heart.bean(), pool::add, SETTINGS);
  }

  /** The calls of a node that shares the database only. */
  OpenCalls otherNode() {
    return new OpenCalls(new PendingWorld(clock, heart.bean()).bean(), surroundings());
  }

  Visit visit(McpHeaders headers, Optional<String> mcpSession) {
    return visit(Given.CALLER, headers, mcpSession);
  }

  private Visit visit(Caller caller, McpHeaders headers, Optional<String> mcpSession) {
    return new Visit(
        caller, new Pass(Given.token(McpScope.NEEDED), token -> standing), headers, mcpSession);
  }

  /** Takes a request of a client that reads streams. */
  HeardLine take(McpHeaders headers, Optional<String> mcpSession, String body) {
    HeardLine line = new HeardLine(true);
    exchange.take(visit(headers, mcpSession), Given.bytes(body), line);
    return line;
  }

  /** Takes a request of a client that reads JSON only, and gives the answer. */
  RpcAnswer answer(Caller caller, McpHeaders headers, byte[] body) {
    HeardLine line = new HeardLine(false);
    exchange.take(visit(caller, headers, Optional.empty()), body, line);
    return line.answer.orElseThrow();
  }

  /** Runs all that waits for a thread, and what that leaves. */
  void work() {
    while (!pool.isEmpty()) {
      pool.remove().run();
    }
  }

  void pass(Duration time) {
    clock.advance(time);
    heart.beat();
    work();
  }

  /** The session id that a handshake with these capabilities leads to. */
  Optional<String> handshake(LegacyRevision revision, String capabilities) {
    String params =
        "{\"protocolVersion\":\"" + revision.wire() + "\",\"capabilities\":" + capabilities + "}";
    return take(Given.headers(), Optional.empty(), Given.request("initialize", params))
        .answer
        .orElseThrow()
        .mcpSession();
  }

  static JsonNode json(String text) {
    return Given.json(text);
  }
}
