package ai.flashpoint.connect.it.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.mcp.lasting.Handshaken;
import ai.flashpoint.connect.it.mcp.lasting.LastingTools;
import ai.flashpoint.connect.it.mcp.lasting.Talk;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One connection that calls too much, and another that does not notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallLimitsIT {

  private final Server server =
      Server.named("call-limits")
          .extendedBy(LastingTools.class)
          .with("FLASHPOINT_LIMITS_CALLS", "40")
          .with("FLASHPOINT_LIMITS_CALLS_AT_ONCE", "3")
          .importing(ImportFile.ofTwoTeams());

  @BeforeAll
  void started() {
    server.start();
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @Test
  void tooManyInAMinute_areRefusedWithRetryAfter_othersAreNot() {
    ModernMcp eager = new ModernMcp(server, token());
    McpAnswer refused = eager.request("tools/list", Map.of());
    for (int i = 0; i < 200 && refused.status() == 200; i++) {
      refused = eager.request("tools/list", Map.of());
    }

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.http().header("Retry-After").orElseThrow()).matches("[1-9][0-9]?");
    assertThat(refused.error().path("message").asText()).contains("Try again");
    assertThat(refused.message().has("id")).isTrue();
    assertThat(LegacyMcp.initialized(server, token()).whoami().has("team")).isTrue();
  }

  @Test
  void moreAtOnceThanAllowed_areRefused_othersAreNot() {
    Handshaken client = Handshaken.with(server.mcp(), token(), "2025-11-25", Map.of());
    Map<String, ?> slow = Map.of("name", "slow", "steps", 1, "pause", 8000);
    LegacyMcp other = LegacyMcp.initialized(server, token());
    AtomicInteger ids = new AtomicInteger();
    List<Integer> statuses =
        AtOnce.times(
            7,
            () -> {
              int id = ids.getAndIncrement();
              if (id == 6) {
                return other.request("tools/list", Map.of()).status();
              }
              try (Talk talk = client.call(id, "count", slow, Map.of())) {
                return talk.status();
              }
            });

    assertThat(statuses).containsExactlyInAnyOrder(200, 200, 200, 200, 429, 429, 429);
  }

  private String token() {
    return Assistant.connected(server, Person.ADA, Person.ACME).access();
  }
}
