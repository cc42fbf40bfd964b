package ai.flashpoint.connect.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.PostgreSql;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.server.StatementCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is calling, for which team and with which role is known without asking the database. */
@ExtendWith(Shared.class)
class NoDatabaseReadPerCallIT {

  private static final int CALLS = 200;

  private final Server server;

  NoDatabaseReadPerCallIT(Server server) {
    this.server = server;
  }

  @Test
  void calls_manyInARow_readNoMoreThanTheClockDoes() {
    StatementCounter counter = PostgreSql.running().counter();
    ModernMcp mcp =
        new ModernMcp(server, Assistant.connected(server, Person.ADA, Person.ACME).access());
    assertThat(counter.reads()).as("what signing in read").isNotEmpty();
    mcp.whoami();

    counter.reset();
    Instant start = Instant.now();
    for (int i = 0; i < CALLS; i++) {
      assertThat(mcp.whoami().at("/team/name").asText()).isEqualTo(Person.ACME);
    }
    Duration took = Duration.between(start, Instant.now());
    List<String> reads = counter.reads();

    // what runs by the clock reads a few times a second, whether anybody calls or not
    long byTheClock = 10 * (took.toSeconds() + 2);
    assertThat(byTheClock).as("slower than the test can tell").isLessThan(CALLS);
    assertThat(reads).hasSizeLessThan((int) byTheClock);
  }
}
