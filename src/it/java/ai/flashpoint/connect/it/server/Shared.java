package ai.flashpoint.connect.it.server;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Hands tests the one server of this run. */
public final class Shared extends OneOfARun<Server> {

  public Shared() {
    super(Server.class, () -> Server.named("shared").importing(ImportFile.ofTwoTeams()).start());
  }

  /** The one server of this run. */
  public Server server(ExtensionContext context) {
    return one(context);
  }
}
