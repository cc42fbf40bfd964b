package ai.flashpoint.connect.it.oauth;

import ai.flashpoint.connect.it.server.Server;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Begins each test with a correct authorization request of a new assistant, to be spoilt. */
public abstract class AuthorizationCase {

  protected final Server server;
  protected final Pkce pkce = Assistant.newPkce();
  protected Assistant assistant;
  protected Map<String, String> request;

  protected AuthorizationCase(Server server) {
    this.server = server;
  }

  @BeforeEach
  protected void correctRequest() {
    assistant = Assistant.registered(server, "Claude");
    request = assistant.request(pkce);
  }
}
