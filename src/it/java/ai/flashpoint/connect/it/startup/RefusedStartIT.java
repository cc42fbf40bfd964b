package ai.flashpoint.connect.it.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Starts that must fail: with one sentence that says what to do, and an exit code for scripts. */
class RefusedStartIT {

  @Test
  void importFile_withAnUnknownMember_isRefusedByName() {
    Map<String, Object> content = new HashMap<>(ImportFile.ofTwoTeams().content());
    content.put("tems", content.remove("teams"));
    try (Server server = Server.named("unknown-member").importing(new ImportFile(content))) {
      assertThat(server.startAndRefuse()).isNotZero();
      saysOnce(server, "tems");
    }
  }

  @Test
  void importFile_thatIsNotThere_isRefusedByItsPath() {
    try (Server server =
        Server.named("no-import").with("FLASHPOINT_IMPORT", "/no/such/import.json")) {
      assertThat(server.startAndRefuse()).isNotZero();
      saysOnce(server, "/no/such/import.json");
    }
  }

  @Test
  void dataFolder_thatIsAFile_isRefusedByItsPath() throws IOException {
    try (Server server = Server.named("bad-data")) {
      Path file = Files.writeString(server.folder().resolve("a-file"), "not a folder");
      server.with("FLASHPOINT_DATA_DIR", file.toString());

      assertThat(server.startAndRefuse()).isNotZero();
      saysOnce(server, file.toString());
    }
  }

  @Test
  void database_thatIsNotThere_isRefusedByItsName() {
    try (Server server =
        Server.named("no-database")
            .with("FLASHPOINT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/connect")
            .with("FLASHPOINT_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]))) {
      assertThat(server.startAndRefuse()).isNotZero();
      saysOnce(server, "PostgreSQL");
    }
  }

  @Test
  void publicUrl_thatIsPlainHttpElsewhere_isRefusedByItsKey() {
    try (Server server =
        Server.named("bad-url").with("FLASHPOINT_PUBLIC_URL", "http://connect.example.com")) {
      assertThat(server.startAndRefuse()).isNotZero();
      saysOnce(server, "flashpoint.public-url");
    }
  }

  @Test
  void port_inUse_isRefusedByItsNumber() throws IOException {
    try (Server server = Server.named("port-in-use");
        ServerSocket taken =
            new ServerSocket(server.port(), 50, InetAddress.getLoopbackAddress())) {
      assertThat(server.startAndRefuse()).isNotZero();
      saysOnce(server, String.valueOf(taken.getLocalPort()));
    }
  }

  /** One line of the log is for the operator: it starts like this and names the cause. */
  private static void saysOnce(Server server, String cause) {
    assertThat(
            server
                .printed()
                .lines()
                .filter(line -> line.contains("Flashpoint Connect did not start")))
        .singleElement()
        .asString()
        .contains(cause);
  }
}
