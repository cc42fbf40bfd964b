package ai.flashpoint.connect.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * A key pair, ready for use.
 *
 * @param algorithm the one that it signs with; a token that names another was not signed by it
 */
record SigningKey(JWK pair, JWSAlgorithm algorithm, JWSSigner signer, JWSVerifier verifier) {

  private static final int RSA_BITS = 2048;

  static SigningKey of(JWK pair) {
    try {
      if (pair instanceof RSAKey rsa) {
        return new SigningKey(
            pair,
            JWSAlgorithm.RS256,
            new RSASSASigner(rsa),
            new RSASSAVerifier(rsa.toRSAPublicKey()));
      }
      ECKey ec = pair.toECKey();
      return new SigningKey(pair, JWSAlgorithm.ES256, new ECDSASigner(ec), new ECDSAVerifier(ec));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key " + pair.getKeyID() + " cannot be used", e);
    }
  }

  /** A new pair for RS256 or ES256; its id is the RFC 7638 thumbprint. */
  static JWK generate(JWSAlgorithm algorithm) {
    try {
      return algorithm.equals(JWSAlgorithm.ES256)
          ? new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(algorithm)
              .keyIDFromThumbprint(true)
              .generate()
          : new RSAKeyGenerator(RSA_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(algorithm)
              .keyIDFromThumbprint(true)
              .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(algorithm + " keys cannot be made here", e);
    }
  }

  String kid() {
    return pair.getKeyID();
  }
}
