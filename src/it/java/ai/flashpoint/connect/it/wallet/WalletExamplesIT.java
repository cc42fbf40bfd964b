package ai.flashpoint.connect.it.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.server.Wallets;
import ai.flashpoint.connect.it.server.Workspace;
import ai.flashpoint.connect.it.tooling.Node;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples for the authors of agents work as they are printed. */
@ExtendWith(Shared.class)
class WalletExamplesIT {

  private final Server server;

  WalletExamplesIT(Server server) {
    this.server = server;
  }

  @Test
  void typeScript_asPrinted_saysWhoItIs() {
    Node node = Node.with("src/it/node");
    DocumentedExample example =
        DocumentedExample.in("typescript", node.folder(), "wallet-agent.ts");

    assertWhoItIs(example, List.of(node.binary().toString(), "--import", "tsx"));
  }

  @Test
  void java_asPrintedWithOneJar_saysWhoItIs() throws URISyntaxException {
    DocumentedExample example =
        DocumentedExample.in("java", Workspace.folder("wallet-example"), "WalletAgent.java");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path bouncyCastle =
        Path.of(
            CustomNamedCurves.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertWhoItIs(example, List.of(java.toString(), "-cp", bouncyCastle.toString()));
  }

  private void assertWhoItIs(DocumentedExample example, List<String> interpreter) {
    assertThat(example.run(interpreter, server, Wallets.TRADER))
        .contains("Trader")
        .contains("Acme Research");
  }
}
