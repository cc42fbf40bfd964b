package ai.flashpoint.connect.it.nodes;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import java.util.Map;

/** An assistant that is connected, with its newest tokens. */
record Connection(Assistant assistant, Tokens tokens) {

  static Connection of(Server site, String name, Person person, String team) {
    Assistant assistant = Assistant.registered(site, name);
    return new Connection(assistant, assistant.redeemed(assistant.authorized(person, team)));
  }

  /** The HTTP status of a call with the access token. */
  int call() {
    return new ModernMcp(assistant.server(), tokens.access())
        .request("tools/list", Map.of())
        .status();
  }

  Connection refreshed() {
    return new Connection(assistant, assistant.refreshed(tokens.refresh()));
  }

  /** The error of a refresh that is refused. */
  String refusal() {
    return assistant.token(assistant.refreshing(tokens.refresh())).json().path("error").asText();
  }
}
