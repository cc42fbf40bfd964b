package ai.flashpoint.connect.it.failures;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders who announce a body and never finish it, more of them than a node has workers. */
@ExtendWith(Shared.class)
class SlowSendersIT {

  private static final int SENDERS = 48;

  private final Server server;
  private final List<Socket> senders = new ArrayList<>();

  SlowSendersIT(Server server) {
    this.server = server;
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket sender : senders) {
      sender.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/token", "/oauth/register", "/login"})
  void slowSenders_moreThanWorkers_leaveTheNodeToOthers(String path) throws IOException {
    for (int i = 0; i < SENDERS; i++) {
      begin(path);
    }

    long before = System.nanoTime();
    assertThat(Http.get(server.at("/healthz")).status()).isEqualTo(200);
    assertThat(System.nanoTime() - before).as("nanoseconds").isLessThan(3_000_000_000L);
  }

  private void begin(String path) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    senders.add(socket);
    String head =
        String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: localhost:" + server.port(),
            "Origin: " + server.origin(),
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 9000",
            "",
            "a");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
  }
}
