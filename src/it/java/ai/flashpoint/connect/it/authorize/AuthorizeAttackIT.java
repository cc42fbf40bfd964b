package ai.flashpoint.connect.it.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.attack.Aftermath;
import ai.flashpoint.connect.it.attack.Attacker;
import ai.flashpoint.connect.it.attack.BothWays;
import ai.flashpoint.connect.it.attack.Watched;
import ai.flashpoint.connect.it.attack.Way;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Wire;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

/** Hostile parameters of the authorization endpoint. */
@ExtendWith({Shared.class, Watched.class})
class AuthorizeAttackIT {

  private final Server server;
  private final Attacker attacker;

  AuthorizeAttackIT(Server server, Aftermath aftermath) {
    this.server = server;
    attacker = new Attacker(server, aftermath, "Parameter attack");
  }

  private Map<String, String> refused(Way way, String parameter, String value, String error) {
    Assistant client = attacker.client(way);
    Map<String, String> request = attacker.request(client);
    request.put(parameter, value);
    return attacker.refusedToClient(way, client, request, error);
  }

  @ParameterizedTest
  @BothWays({"token", "id_token", "code token", "none"})
  void AU01_otherResponseType_isToldInTheQuery(Way way, String type) {
    refused(way, "response_type", type, "unsupported_response_type");
  }

  @ParameterizedTest
  @BothWays({"form_post", "fragment", "web_message", "jwt"})
  void AU02_otherResponseMode_isToldInTheQuery(Way way, String mode) {
    refused(way, "response_mode", mode, "invalid_request");
  }

  @Test
  void AU03_unknownClient_isToldThePersonHowToGoOn() {
    Assistant nobody = new Assistant(server, "fp_nobody", "https://a.example/cb");

    Answer answer = new Visitor(server).get(nobody.address(attacker.request(nobody)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.body())
        .contains("remove the connector", "add it again")
        .doesNotContain("a.example");
  }

  @Test
  void AU04_clientIdTwice_isRefusedOnThePage() {
    Assistant client = attacker.client(Way.BY_PAGE);

    Answer answer =
        new Visitor(server)
            .get(client.address(attacker.request(client)) + "&client_id=" + client.clientId());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.body()).doesNotContain("a.example");
  }

  @ParameterizedTest
  @BothWays
  void AU07_scopeWithMarkup_isToldInFixedWords(Way way) {
    Map<String, String> told = refused(way, "scope", "<b>\"\\", "invalid_scope");

    assertThat(told.get("error_description")).isNotEmpty().doesNotContain("<", "b>");
  }

  @ParameterizedTest
  @BothWays({"none login", "login none", "none consent"})
  void AU13_promptNoneWithAnother_isInvalid(Way way, String prompt) {
    refused(way, "prompt", prompt, "invalid_request");
  }

  @ParameterizedTest
  @BothWays
  void AU14_requestObject_isNotSupported(Way way) {
    refused(way, "request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported");
  }

  @ParameterizedTest
  @BothWays
  void AU14_addressOfARequestObject_isNotFetched(Way way) throws IOException {
    AtomicInteger fetched = new AtomicInteger();
    HttpServer host =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    host.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    host.start();
    try {
      String address = "http://127.0.0.1:" + host.getAddress().getPort() + "/r";
      refused(way, "request_uri", address, "request_uri_not_supported");
    } finally {
      host.stop(0);
    }
    assertThat(fetched).hasValue(0);
  }

  @Test
  void AU11_badScopeOfAStrangersClient_isNoOpenRedirector() {
    Assistant client = attacker.client("https://evil.example/cb");
    Map<String, String> request = attacker.request(client);
    request.put("scope", "\"");

    attacker.refusedToClient(Way.BY_PAGE, client, request, "invalid_scope");
  }

  @Test
  void AU11_badScopeOfAStrangersWebsite_isNoOpenRedirectorForThePersonSignedIn() {
    Assistant client = attacker.client("https://evil.example/cb");
    Map<String, String> request = attacker.request(client);
    request.put("scope", "\"");

    Answer answer = attacker.signedIn().get(client.address(request));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
  }

  @Test
  void AU12_promptNoneOfAStrangersClient_isNoOpenRedirector() {
    Assistant client = attacker.client("https://evil.example/cb");
    Map<String, String> request = attacker.request(client);
    request.put("prompt", "none");

    attacker.refusedToClient(Way.BY_PAGE, client, request, "interaction_required");
  }

  @ParameterizedTest
  @BothWays({"state", "scope", "code_challenge", "response_type"})
  void AU08_repeatedParameter_isToldWithTheIssuerOnce(Way way, String parameter) {
    Assistant client = attacker.client(way);
    Map<String, String> request = attacker.request(client);

    attacker.refusedToClient(
        way,
        client,
        Wire.form(request) + "&" + Wire.form(Map.of(parameter, request.get(parameter))),
        "invalid_request");
  }
}
