package ai.flashpoint.connect.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.server.Workspace;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands of the quickstart, as the page prints them, one after the other in one shell. */
@ExtendWith(Shared.class)
class QuickstartIT {

  private static final Pattern COMMANDS = Pattern.compile("(?s)```bash\n(.*?)```");
  private static final String AFTERWARDS =
      "curl -sS -o /dev/null -w '%{http_code}' -X POST \"$server\" -H \"Authorization: Bearer"
          + " $access\"\n";

  private final Server server;

  QuickstartIT(Server server) {
    this.server = server;
  }

  @Test
  void commands_inTheirOrder_connectCallAndEnd() throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("bash", script().toString()).redirectErrorStream(true).start();
    String printed;
    try (BufferedReader out = shell.inputReader();
        Writer in = shell.outputWriter()) {
      StringBuilder before = new StringBuilder();
      String line = out.readLine();
      while (line != null && !line.startsWith(server.origin())) {
        before.append(line).append('\n');
        line = out.readLine();
      }
      assertThat(line).as(before.toString()).isNotNull();
      URI back = new Visitor(server).approve(line, Person.ADA, Person.ACME);
      in.write(back + "\n");
      in.flush();
      printed = out.lines().collect(Collectors.joining("\n"));
    }

    assertThat(shell.waitFor()).as(printed).isZero();
    assertThat(printed).contains("create_survey").endsWith("401");
    assertThat(printed.split("\"ada@example.com\"", -1)).as(printed).hasSize(3);
  }

  private Path script() throws IOException {
    String page = Http.get(server.at("/docs/quickstart.md")).body();
    String commands =
        COMMANDS.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining());
    return Files.writeString(
        Workspace.folder("quickstart").resolve("quickstart.sh"),
        "set -euo pipefail\n" + commands + AFTERWARDS);
  }
}
