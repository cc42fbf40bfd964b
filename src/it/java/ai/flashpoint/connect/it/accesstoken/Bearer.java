package ai.flashpoint.connect.it.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.Map;

/** What a server says to a bearer token. */
record Bearer(Server server) {

  Answer call(Object token) {
    return new ModernMcp(server, token.toString()).request("tools/list", Map.of()).http();
  }

  void accepts(Object token) {
    Answer answer = call(token);
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(200);
  }

  /** 401 with the challenge that makes assistants refresh (RFC 6750 section 3.1). */
  void refuses(Object token) {
    Answer answer = call(token);
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .startsWith("Bearer ")
        .contains("error=\"invalid_token\"")
        .contains("resource_metadata=");
  }
}
