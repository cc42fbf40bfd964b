package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;

/** Gives the entry of JSON-RPC anything at all, and says what must hold afterwards. */
final class EntryTrial {

  // Of the processor: a busy machine makes no request slow
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The id of a legacy session that the entry knows. */
  final Optional<String> session;

  private final ExchangeWorld world = new ExchangeWorld(new AskingTools());

  EntryTrial() {
    session = world.handshake(LegacyRevision.NEWEST, "{\"elicitation\":{}}");
  }

  /**
   * Takes one request whose client hangs up after the answer.
   *
   * @param request for the report of a failure
   */
  void takes(
      Object request,
      McpHeaders headers,
      Optional<String> mcpSession,
      byte[] body,
      HeardLine line) {
    long begin = THREADS.getCurrentThreadCpuTime();
    world.exchange.take(world.visit(headers, mcpSession), body, line);
    world.work();
    line.answer.ifPresent(answer -> isNoFault(request, answer));
    line.hangUp();
    world.pass(ExchangeWorld.SETTINGS.callLimit().plusSeconds(1));

    assertThat(world.heart.bean().members()).as("%s", request).isEmpty();
    assertThat(world.listeners.size()).as("%s", request).isZero();
    assertThat(world.pool).as("%s", request).isEmpty();
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin))
        .as("%s", request)
        .isLessThan(LONGEST);
  }

  private static void isNoFault(Object request, RpcAnswer answer) {
    assertThat(answer.status()).as("%s", request).isLessThan(500);
    answer
        .body()
        .ifPresent(
            body ->
                assertThat(body.findValuesAsText("code"))
                    .as("%s", request)
                    .doesNotContain("-32603"));
  }
}
