package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of an elliptic key beside an RSA key: each key has its one algorithm. */
class EllipticTokenTest {

  private static final ECKey EC = (ECKey) SigningKey.generate(JWSAlgorithm.ES256);
  private static final byte[] ORDER =
      HexFormat.of().parseHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

  private final SessionWorld world = new SessionWorld();
  private final AccessTokenVerifier verifier =
      new AccessTokenVerifier(world.keys, SessionWorld.URLS, world.clock);
  private String token;
  private Forgery forgery;

  @BeforeEach
  void ellipticKeySigns() {
    world.clock.advance(java.time.Duration.ofSeconds(1));
    world.store(EC);
    world.in(
        () -> {
          world.keys.follow();
          return true;
        });
    token = world.flow.connect().accessToken().reveal();
    forgery = new Forgery(token);
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String kid) {
    return new JWSHeader.Builder(algorithm).type(Forgery.TYPE).keyID(kid).build();
  }

  private static JWSHeader elliptic() {
    return header(JWSAlgorithm.ES256, EC.getKeyID());
  }

  private void assertInvalid(String forged) {
    assertThat(verifier.verify(forged)).isInstanceOf(TokenCheck.Invalid.class);
  }

  @Test
  void verify_genuine_isValid() {
    assertThat(token).startsWith(elliptic().toBase64URL().toString().substring(0, 4));
    assertThat(verifier.verify(token)).isInstanceOf(TokenCheck.Valid.class);
  }

  @Test
  void JW05_rsaSignatureUnderTheEllipticKeysId_isInvalid() throws Exception {
    assertInvalid(
        forgery.signed(
            header(JWSAlgorithm.RS256, EC.getKeyID()), new RSASSASigner(SessionWorld.KEY)));
  }

  @Test
  void JW05_ellipticSignatureUnderTheRsaKeysId_isInvalid() throws Exception {
    assertInvalid(
        forgery.signed(
            header(JWSAlgorithm.ES256, SessionWorld.KEY.getKeyID()), new ECDSASigner(EC)));
  }

  @Test
  void verify_anotherCurveUnderOurKeyId_isInvalid() throws Exception {
    ECKey other = new com.nimbusds.jose.jwk.gen.ECKeyGenerator(Curve.P_384).generate();
    assertInvalid(
        forgery.signed(header(JWSAlgorithm.ES384, EC.getKeyID()), new ECDSASigner(other)));
  }

  @Test
  void JW06_signatureOfZeros_isInvalid() {
    assertInvalid(forgery.withSignature(elliptic(), new byte[64]));
  }

  @Test
  void JW06_signatureOfTheOrder_isInvalid() {
    byte[] twice = Arrays.copyOf(ORDER, 64);
    System.arraycopy(ORDER, 0, twice, 32, 32);
    assertInvalid(forgery.withSignature(elliptic(), twice));
  }

  @Test
  void JW06_onePartOfTheOrder_isInvalid() {
    byte[] half = Arrays.copyOf(ORDER, 64);
    half[63] = 1;
    assertInvalid(forgery.withSignature(elliptic(), half));
  }

  @Test
  void JW06_derInsteadOfConcatenated_isInvalid() throws Exception {
    byte[] signature = new Base64URL(token.substring(token.lastIndexOf('.') + 1)).decode();
    String der =
        token.substring(0, token.lastIndexOf('.') + 1)
            + Base64URL.encode(ECDSA.transcodeSignatureToDER(signature));
    assertInvalid(der);
  }

  /** The second signature that the curve allows is as good; it opens no session of another. */
  @Test
  void verify_mirroredSignature_saysTheSame() {
    byte[] signature = new Base64URL(token.substring(token.lastIndexOf('.') + 1)).decode();
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    byte[] mirrored = new BigInteger(1, ORDER).subtract(s).toByteArray();
    byte[] both = Arrays.copyOf(signature, 64);
    Arrays.fill(both, 32, 64, (byte) 0);
    int length = Math.min(32, mirrored.length);
    System.arraycopy(mirrored, mirrored.length - length, both, 64 - length, length);
    String again = token.substring(0, token.lastIndexOf('.') + 1) + Base64URL.encode(both);
    assertThat(verifier.verify(again)).isEqualTo(verifier.verify(token));
  }
}
