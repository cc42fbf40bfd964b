package ai.flashpoint.connect.it.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A server that signs with ES256; at the end it changes over to RS256. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EllipticKeyIT {

  private static final byte[] ORDER =
      HexFormat.of().parseHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

  private Server server;
  private Bearer bearer;
  private Assistant assistant;
  private String access;
  private String refresh;
  private Token genuine;

  @BeforeAll
  void connected() {
    server =
        Server.named("elliptic")
            .importing(ImportFile.ofTwoTeams())
            .with("FLASHPOINT_TOKEN_ALGORITHM", "ES256")
            .start();
    bearer = new Bearer(server);
    assistant = Assistant.registered(server, "Claude");
    var tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    access = tokens.access();
    refresh = tokens.refresh();
    genuine = Token.of(access);
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @Test
  @Order(1)
  void tokens_areSignedWithThePublishedEllipticKey() {
    JsonNode key = Http.get(server.at("/oauth/jwks")).json().path("keys").path(0);
    assertThat(key.path("alg").asText()).isEqualTo("ES256");
    assertThat(key.has("d")).isFalse();
    assertThat(Wire.read(genuine.header()).path("kid")).isEqualTo(key.path("kid"));
    bearer.accepts(access);
  }

  @Test
  @Order(2)
  void JW05_rsaSignatureUnderTheEllipticKeysId_isRefused() throws JOSEException {
    bearer.refuses(
        genuine
            .header(header -> header.put("alg", "RS256"))
            .signedBy(new RSAKeyGenerator(2048).generate()));
  }

  @Test
  @Order(3)
  void JW06_signatureOfZeros_isRefused() {
    bearer.refuses(genuine.signature(new byte[64]));
  }

  @Test
  @Order(4)
  void JW06_signatureOfTheOrder_isRefused() {
    byte[] twice = Arrays.copyOf(ORDER, 64);
    System.arraycopy(ORDER, 0, twice, 32, 32);
    bearer.refuses(genuine.signature(twice));
  }

  @Test
  @Order(5)
  void JW06_derInsteadOfConcatenated_isRefused() throws JOSEException {
    byte[] concatenated = new Base64URL(genuine.signature()).decode();
    bearer.refuses(genuine.signature(ECDSA.transcodeSignatureToDER(concatenated)));
  }

  @Test
  @Order(6)
  void JW29_anotherAlgorithmConfigured_oldTokensWorkAndNewOnesHaveIt() {
    server.with("FLASHPOINT_TOKEN_ALGORITHM", "RS256").restart();
    assertThat(Http.get(server.at("/oauth/jwks")).json().path("keys")).hasSize(2);
    bearer.accepts(access);

    server.with("FLASHPOINT_CLOCK_OFFSET", "PT16M").restart();
    String fresh = assistant.refreshed(refresh).access();

    assertThat(Wire.read(Token.of(fresh).header()).path("alg").asText()).isEqualTo("RS256");
    bearer.accepts(fresh);
    bearer.accepts(access);
  }

  @Test
  @Order(7)
  void JW07_keyOfWhichTheLastTokenHasExpired_isDeletedAndUnknown() {
    server.with("FLASHPOINT_CLOCK_OFFSET", "PT25H").restart();

    assertThat(Http.get(server.at("/oauth/jwks")).json().path("keys")).hasSize(1);
    bearer.refuses(access);
  }
}
