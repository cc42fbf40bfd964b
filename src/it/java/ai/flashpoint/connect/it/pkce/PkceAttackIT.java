package ai.flashpoint.connect.it.pkce;

import ai.flashpoint.connect.it.attack.Aftermath;
import ai.flashpoint.connect.it.attack.Attacker;
import ai.flashpoint.connect.it.attack.BothWays;
import ai.flashpoint.connect.it.attack.Watched;
import ai.flashpoint.connect.it.attack.Way;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Http;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

/** Authorization requests without a sound proof key. */
@ExtendWith({Shared.class, Watched.class})
class PkceAttackIT {

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final Server server;
  private final Aftermath aftermath;
  private final Attacker attacker;

  PkceAttackIT(Server server, Aftermath aftermath) {
    this.server = server;
    this.aftermath = aftermath;
    attacker = new Attacker(server, aftermath, "Proof key attack");
  }

  private void refused(Way way, Assistant client, Map<String, String> request) {
    attacker.refusedToClient(way, client, request, "invalid_request");
  }

  @ParameterizedTest
  @BothWays
  void PK01_noChallenge_isInvalid(Way way) {
    Assistant client = attacker.client(way);
    Map<String, String> request = attacker.request(client);
    request.remove("code_challenge");

    refused(way, client, request);
  }

  @ParameterizedTest
  @BothWays
  void PK02_noMethod_isInvalid(Way way) {
    Assistant client = attacker.client(way);
    Map<String, String> request = attacker.request(client);
    request.remove("code_challenge_method");

    refused(way, client, request);
  }

  @ParameterizedTest
  @BothWays({"plain", "s256", "S512"})
  void PK02_otherMethod_isInvalid(Way way, String method) {
    Assistant client = attacker.client(way);
    Map<String, String> request = attacker.request(client);
    request.put("code_challenge_method", method);

    refused(way, client, request);
  }

  @ParameterizedTest
  @BothWays({
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c",
    CHALLENGE + "M",
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw/cM",
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c="
  })
  void PK03_challengeThatIsNoHash_isInvalid(Way way, String challenge) {
    Assistant client = attacker.client(way);
    Map<String, String> request = attacker.request(client);
    request.put("code_challenge", challenge);

    refused(way, client, request);
  }

  @ParameterizedTest
  @BothWays
  void PK08_clientWithSecretButWithoutChallenge_isInvalid(Way way) {
    Assistant client = withSecret(way);
    Map<String, String> request = attacker.request(client);
    request.remove("code_challenge");
    request.remove("code_challenge_method");

    refused(way, client, request);
  }

  private Assistant withSecret(Way way) {
    Map<String, Object> registration =
        new HashMap<>(Assistant.registration("Keeps a secret", way.redirectUri()));
    registration.put("token_endpoint_auth_method", "client_secret_basic");
    String id =
        Http.postJson(server.at("/oauth/register"), registration)
            .json()
            .required("client_id")
            .asText();
    Assistant client = new Assistant(server, id, way.redirectUri());
    aftermath.nothingFor(client);
    return client;
  }
}
