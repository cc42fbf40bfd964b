package ai.flashpoint.connect.it.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.RawHttp;
import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens by somebody who knows all that is public, and has a token of their own. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokensIT {

  private final Server server;
  private final Bearer bearer;
  private final RSAKey attackers;
  private Tokens tokens;
  private Token genuine;
  private JsonNode publicKey;

  ForgedTokensIT(Server server) throws JOSEException {
    this.server = server;
    this.bearer = new Bearer(server);
    this.attackers =
        new RSAKeyGenerator(2048)
            .keyIDFromThumbprint(true)
            .algorithm(JWSAlgorithm.RS256)
            .generate();
  }

  @BeforeAll
  void connected() {
    tokens = Assistant.connected(server, Person.ADA, Person.ACME);
    genuine = Token.of(tokens.access());
    publicKey = Http.get(server.at("/oauth/jwks")).json().path("keys").path(0);
  }

  @Test
  void genuineToken_takenApartAndPutTogether_works() {
    bearer.accepts(genuine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "nOnE", "NONE"})
  void JW03_algorithmNone_isRefused(String none) {
    Token forged = genuine.header(header -> header.put("alg", none));

    bearer.refuses(forged);
    bearer.refuses(forged.signature(new byte[0]));
  }

  @Test
  void JW03_emptySignature_isRefused() {
    bearer.refuses(genuine.signature(new byte[0]));
  }

  @Test
  void JW04_publicKeyAsHmacSecret_isRefused() throws Exception {
    RSAKey ours = RSAKey.parse(publicKey.toString());
    byte[] der = ours.toRSAPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    Token forged = genuine.header(header -> header.put("alg", "HS256"));

    bearer.refuses(forged.signedWithSecret(der));
    bearer.refuses(forged.signedWithSecret(pem.getBytes(StandardCharsets.US_ASCII)));
    bearer.refuses(forged.signedWithSecret(publicKey.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void JW05_ellipticSignatureUnderTheRsaKeysId_isRefused() throws JOSEException {
    bearer.refuses(
        genuine
            .header(header -> header.put("alg", "ES256"))
            .signedBy(new ECKeyGenerator(Curve.P_256).generate()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unknown", "../../etc/passwd", "' OR 1=1--", "", "\u0000", "http://127.0.0.1/"})
  void JW07_unknownKeyId_isRefused(String kid) {
    bearer.refuses(genuine.header(header -> header.put("kid", kid)).signedBy(attackers));
  }

  @Test
  void JW07_noKeyId_isRefused() {
    bearer.refuses(genuine.header(header -> header.remove("kid")).signedBy(attackers));
  }

  @Test
  void JW07_keyIdOfTenKilobytes_isRefused() {
    Answer answer = bearer.call(genuine.header(header -> header.put("kid", "k".repeat(10_000))));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void JW08_keyBroughtInTheHeader_isRefusedAndNothingIsFetched() throws Exception {
    AtomicInteger fetches = new AtomicInteger();
    HttpServer evil =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    evil.createContext(
        "/",
        exchange -> {
          fetches.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    evil.start();
    try {
      String address = "http://127.0.0.1:" + evil.getAddress().getPort() + "/";
      for (String kid : List.of(attackers.getKeyID(), publicKey.path("kid").asText())) {
        bearer.refuses(
            genuine
                .header(
                    header -> {
                      header.put("kid", kid);
                      header.set("jwk", Wire.read(attackers.toPublicJWK().toJSONString()));
                      header.put("jku", address + "jwks");
                      header.put("x5u", address + "cert");
                      header.putArray("x5c").add("MIIB");
                    })
                .signedBy(attackers));
      }
    } finally {
      evil.stop(0);
    }
    assertThat(fetches).hasValue(0);
  }

  @Test
  void JW15_tokenOfAMegabyte_isRefusedQuickly() {
    RawHttp.Reply reply =
        new RawHttp(server.port())
            .send(
                "POST /mcp", "Content-Length: 0", "Authorization: Bearer " + "a".repeat(1_000_000));

    assertThat(reply.status()).isIn(400, 401, 413, 431);
  }

  @Test
  void JW15_tokenOfTwelveKilobytes_isRefused() {
    bearer.refuses("a".repeat(12_000));
  }

  @Test
  void JW16_encryptedOrOtherwiseSerialised_isRefused() {
    String compact = tokens.access();
    String[] parts = compact.split("\\.", 3);

    bearer.refuses(compact + ".x");
    bearer.refuses(compact + ".x.y");
    bearer.refuses(parts[0] + "." + parts[1]);
    bearer.refuses(compact + "=");
    bearer.refuses(compact + "==");
  }

  @Test
  void JW16_jsonSerialisationAndWhitespace_areRefused() {
    String[] parts = tokens.access().split("\\.", 3);
    String json =
        "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
            .formatted(parts[1], parts[0], parts[2]);

    assertThat(bearer.call(json).status()).isIn(400, 401);
    assertThat(bearer.call(parts[0] + ". " + parts[1] + "." + parts[2]).status()).isIn(400, 401);
  }

  @Test
  void JW17_otherTokensOfOurs_areRefused() {
    Assistant assistant = Assistant.registered(server, "Claude");

    bearer.refuses(tokens.refresh());
    bearer.refuses(assistant.authorized(Person.ADA, Person.ACME).value());
    bearer.refuses(assistant.clientId());
  }
}
