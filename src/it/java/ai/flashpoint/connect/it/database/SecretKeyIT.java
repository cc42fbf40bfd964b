package ai.flashpoint.connect.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import org.junit.jupiter.api.Test;

/** With a database that several nodes share, a key of one node's own would be worth nothing. */
class SecretKeyIT {

  @Test
  void secretKey_missingWithPostgreSql_isRefusedByItsName() {
    try (Server server = Server.named("no-secret-key").without("FLASHPOINT_SECRET_KEY")) {
      assertThat(server.startAndRefuse()).isNotZero();
      assertThat(server.printed().lines().filter(line -> line.contains("did not start")))
          .singleElement()
          .asString()
          .containsPattern("(?i)flashpoint[._]secret[-_]key");
    }
  }
}
