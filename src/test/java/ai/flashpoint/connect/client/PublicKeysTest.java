package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest {

  private static final JWK EC = elliptic(Curve.P_256, "ec");
  private static final JWK RSA = rsa(2048);

  private static JWK elliptic(Curve curve, String kid) {
    try {
      return new ECKeyGenerator(curve).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWK rsa(int bits) {
    try {
      return new RSAKeyGenerator(bits, true).keyID("rsa").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String set(JWK... keys) {
    return set(
        Arrays.stream(keys)
            .map(key -> key.toPublicJWK().toJSONString())
            .collect(Collectors.joining(",")));
  }

  private static String set(String keys) {
    return "{\"keys\":[" + keys + "]}";
  }

  private static void assertUnacceptable(String jwks, String words) {
    assertThatThrownBy(() -> PublicKeys.read(jwks))
        .isInstanceOf(PublicKeys.Unacceptable.class)
        .hasMessageContaining(words);
  }

  @Test
  void read_bothKinds_keepsBoth() throws Exception {
    PublicKeys keys = PublicKeys.read(set(EC, RSA));
    assertThat(keys.has("ec")).isTrue();
    assertThat(keys.has("rsa")).isTrue();
    assertThat(keys.has("other")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "{}", "{\"keys\":{}}", "{\"keys\":[]}"})
  void read_somethingElse_isUnacceptable(String jwks) {
    assertThatThrownBy(() -> PublicKeys.read(jwks)).isInstanceOf(PublicKeys.Unacceptable.class);
  }

  @Test
  void read_keyThatIsNoObject_isUnacceptable() {
    assertUnacceptable(set("\"key\""), "object with a kty");
  }

  @Test
  void read_privateKeyBesideAGoodOne_isUnacceptable() {
    assertUnacceptable(
        set(EC.toPublicJWK().toJSONString() + "," + EC.toJSONString()), "public keys only");
  }

  @Test
  void read_privateRsaKey_isUnacceptable() {
    assertUnacceptable(set(RSA.toJSONString()), "public keys only");
  }

  @Test
  void RG08_symmetricKey_isUnacceptable() {
    assertUnacceptable(set("{\"kty\":\"oct\",\"k\":\"eA\"}"), "public keys only");
  }

  @Test
  void RG08_moreKeysThanAnybodyNeeds_areUnacceptable() {
    JWK[] many = Collections.nCopies(PublicKeys.MOST + 1, EC).toArray(JWK[]::new);
    assertUnacceptable(set(many), "at most");
  }

  @Test
  void read_asManyAsAllowed_isAcceptable() throws Exception {
    JWK[] many = Collections.nCopies(PublicKeys.MOST, EC).toArray(JWK[]::new);
    assertThat(PublicKeys.read(set(many)).keys()).hasSize(PublicKeys.MOST);
  }

  @Test
  void read_shortRsaKeyOnly_isUnacceptable() {
    assertUnacceptable(set(rsa(1024)), "signature key");
  }

  @Test
  void read_anotherCurveOnly_isUnacceptable() {
    assertUnacceptable(set(elliptic(Curve.P_384, "k")), "signature key");
  }

  @Test
  void read_encryptionKeyOnly_isUnacceptable() throws JOSEException {
    assertUnacceptable(
        set(new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.ENCRYPTION).generate()), "signature key");
  }

  @Test
  void read_keyThatWeCannotUseBesideAGoodOne_isLeftOut() throws Exception {
    PublicKeys keys = PublicKeys.read(set(elliptic(Curve.P_384, "k"), EC));
    assertThat(keys.keys()).extracting(JWK::getKeyID).containsExactly("ec");
  }

  @Test
  void verifiers_ofAKid_areOfThatKeyOnly() throws Exception {
    PublicKeys keys = PublicKeys.read(set(EC, elliptic(Curve.P_256, "other")));
    assertThat(keys.verifiers(Optional.of("ec"), JWSAlgorithm.ES256)).hasSize(1);
  }

  @Test
  void verifiers_withoutKid_areOfAllFittingKeys() throws Exception {
    PublicKeys keys = PublicKeys.read(set(EC, elliptic(Curve.P_256, "other"), RSA));
    assertThat(keys.verifiers(Optional.empty(), JWSAlgorithm.ES256)).hasSize(2);
  }

  @Test
  void verifiers_ofAKeyOfAnotherKind_areNone() throws Exception {
    PublicKeys keys = PublicKeys.read(set(EC, RSA));
    assertThat(keys.verifiers(Optional.of("ec"), JWSAlgorithm.RS256)).isEmpty();
    assertThat(keys.verifiers(Optional.of("rsa"), JWSAlgorithm.ES256)).isEmpty();
  }

  @Test
  void verifiers_ofAKeyForAnotherAlgorithm_areNone() throws Exception {
    JWK pinned = new RSAKeyGenerator(2048).algorithm(JWSAlgorithm.PS256).generate();
    PublicKeys keys = PublicKeys.read(set(pinned));
    assertThat(keys.verifiers(Optional.empty(), JWSAlgorithm.RS256)).isEmpty();
    assertThat(keys.verifiers(Optional.empty(), JWSAlgorithm.PS256)).hasSize(1);
  }
}
