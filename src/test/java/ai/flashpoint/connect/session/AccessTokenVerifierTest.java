package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of a token, its header and its signature. */
class AccessTokenVerifierTest extends TokenToVerify {

  private static final RSAKey ATTACKERS = SessionWorld.newKey();

  @Test
  void verify_genuine_isValid() {
    TokenCheck.Valid valid = (TokenCheck.Valid) verifier.verify(token);
    assertThat(valid.subject()).isEqualTo(world.jane.toString());
    assertThat(valid.team()).isEqualTo(world.acme);
    assertThat(valid.client().value()).isEqualTo("claude");
    assertThat(valid.scope()).isEqualTo("mcp");
    assertThat(valid.expiresAt()).isEqualTo(world.clock.instant().plusSeconds(86_400));
  }

  @Test
  void verify_forgeryWithNothingChanged_isValid() {
    assertThat(verifier.verify(forgery.claims(claims -> {}))).isInstanceOf(TokenCheck.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "nOnE"})
  void verify_algorithmNone_isInvalid(String algorithm) {
    String header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\"}");
    assertInvalid(header + "." + part(1) + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "1",
        "\"x\"",
        "{}",
        "{\"alg\":null}",
        "{\"alg\":\"RS256\",\"typ\":null}"
      })
  void verify_headerIsNoJoseHeader_isInvalid(String header) {
    assertInvalid(encoded(header) + "." + part(1) + "." + part(2));
  }

  @Test
  void verify_emptySignature_isInvalid() {
    assertInvalid(part(0) + "." + part(1) + ".");
  }

  @Test
  void verify_hmacWithOurPublicKeyAsSecret_isInvalid() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(Forgery.TYPE)
            .keyID(SessionWorld.KEY.getKeyID())
            .build();
    byte[] der = SessionWorld.KEY.toRSAPublicKey().getEncoded();
    byte[] jwk = SessionWorld.KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    assertInvalid(forgery.signed(header, new MACSigner(der)));
    assertInvalid(forgery.signed(header, new MACSigner(jwk)));
  }

  @Test
  void verify_es256UnderOurKeyId_isInvalid() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(Forgery.TYPE)
            .keyID(SessionWorld.KEY.getKeyID())
            .build();
    assertInvalid(
        forgery.signed(header, new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate())));
  }

  @Test
  void verify_anotherRsaAlgorithm_isInvalid() {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.PS256)
            .type(Forgery.TYPE)
            .keyID(SessionWorld.KEY.getKeyID())
            .build();
    assertInvalid(forgery.signed(header, SessionWorld.KEY));
  }

  @Test
  void verify_attackersKeyUnderOurKeyId_isInvalid() {
    assertInvalid(forgery.signed(Forgery.ours(), ATTACKERS));
  }

  @Test
  void verify_attackersKeyBroughtInTheHeader_isInvalid() {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(Forgery.TYPE)
            .keyID(SessionWorld.KEY.getKeyID())
            .jwk(ATTACKERS.toPublicJWK())
            .jwkURL(URI.create("https://evil.example/jwks"))
            .x509CertURL(URI.create("https://evil.example/cert"))
            .build();
    assertInvalid(forgery.signed(header, ATTACKERS));
  }

  @Test
  void verify_noKeyId_isInvalid() {
    assertInvalid(forgery.header(header -> header.keyID(null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "../../etc/passwd", "' OR 1=1--", ""})
  void verify_unknownKeyId_isInvalid(String kid) {
    assertInvalid(forgery.header(header -> header.keyID(kid)));
  }

  @Test
  void verify_longKeyId_isInvalid() {
    assertInvalid(forgery.header(header -> header.keyID("k".repeat(10_000))));
  }

  @Test
  void verify_criticalHeader_isInvalid() {
    assertInvalid(
        forgery.header(header -> header.criticalParams(Set.of("x")).customParam("x", "1")));
  }

  @Test
  void verify_unencodedPayload_isInvalid() {
    assertInvalid(forgery.header(header -> header.base64URLEncodePayload(false)));
  }

  @Test
  void verify_typeJwt_isInvalid() {
    assertInvalid(forgery.header(header -> header.type(JOSEObjectType.JWT)));
  }

  @Test
  void verify_noType_isInvalid() {
    assertInvalid(forgery.header(header -> header.type(null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/at+jwt", "AT+JWT"})
  void verify_otherSpellingOfTheType_isValid(String type) {
    assertThat(verifier.verify(forgery.header(header -> header.type(new JOSEObjectType(type)))))
        .isInstanceOf(TokenCheck.Valid.class);
  }

  @Test
  void verify_fourParts_isInvalid() {
    assertInvalid(token + ".x");
  }

  @Test
  void verify_fiveParts_isInvalid() {
    assertInvalid(token + ".x.y");
  }

  @Test
  void verify_twoParts_isInvalid() {
    assertInvalid(part(0) + "." + part(1));
  }

  @Test
  void verify_jsonSerialisation_isInvalid() {
    assertInvalid(
        "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
            .formatted(part(1), part(0), part(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "==", " ", "\n", "+", "/", "~"})
  void verify_somethingAppended_isInvalid(String tail) {
    assertInvalid(token + tail);
  }

  @Test
  void verify_spaceInFront_isInvalid() {
    assertInvalid(" " + token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "é.é.é"})
  void verify_noToken_isInvalid(String text) {
    assertInvalid(text);
  }

  @Test
  void verify_opaqueToken_isInvalid() {
    assertInvalid(Secret.random().reveal());
  }
}
