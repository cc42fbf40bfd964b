package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import java.util.Map;
import java.util.Optional;

/**
 * Products that people recognise, by the host of their metadata document. For display only: nobody
 * gets more for being on this list.
 */
public final class KnownClients {

  private static final Map<String, String> NAMES =
      Map.of(
          "claude.ai", "Claude",
          "chatgpt.com", "ChatGPT",
          "vscode.dev", "Visual Studio Code",
          "zed.dev", "Zed",
          "opencode.ai", "OpenCode",
          "grok.com", "Grok");

  private KnownClients() {}

  /** The host that vouches for a client; empty if its id is no address. */
  public static Optional<String> host(ClientId id) {
    if (!DocumentAddress.isMeant(id.value())) {
      return Optional.empty();
    }
    try {
      return Optional.of(DocumentAddress.of(id.value()).host());
    } catch (DocumentRefused e) {
      return Optional.empty();
    }
  }

  /** The product's name as people know it; empty for hosts that we do not know. */
  public static Optional<String> name(ClientId id) {
    return host(id).map(NAMES::get);
  }
}
