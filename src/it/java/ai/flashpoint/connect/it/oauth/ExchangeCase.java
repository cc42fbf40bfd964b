package ai.flashpoint.connect.it.oauth;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Begins each test with a fresh code and a correct request for its tokens, to be spoilt. */
public abstract class ExchangeCase {

  protected final Server server;
  protected Assistant assistant;
  protected Assistant.Code code;
  protected Map<String, String> exchange;

  protected ExchangeCase(Server server) {
    this.server = server;
  }

  @BeforeEach
  protected void freshCode() {
    assistant = Assistant.registered(server, "Claude");
    code = assistant.authorized(Person.ADA, Person.ACME);
    exchange = assistant.exchange(code);
  }
}
