package ai.flashpoint.connect.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** A token of ours, taken apart and put together again with one thing changed. */
final class Forgery {

  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private final SignedJWT genuine;

  Forgery(String genuine) {
    try {
      this.genuine = SignedJWT.parse(genuine);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Signed with our key, other claims. */
  String claims(Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims = builder();
    change.accept(claims);
    return signed(ours(), claims.build(), SessionWorld.KEY);
  }

  /** Signed with our key, other header. */
  String header(Consumer<JWSHeader.Builder> change) {
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(SessionWorld.KEY.getKeyID());
    change.accept(header);
    return signed(header.build(), builder().build(), SessionWorld.KEY);
  }

  /** Same claims, header and key as given. */
  String signed(JWSHeader header, RSAKey key) {
    return signed(header, builder().build(), key);
  }

  /** Same claims under this header, with a signature that somebody made up. */
  String withSignature(JWSHeader header, byte[] signature) {
    SignedJWT token = new SignedJWT(header, builder().build());
    return new String(token.getSigningInput(), java.nio.charset.StandardCharsets.US_ASCII)
        + "."
        + com.nimbusds.jose.util.Base64URL.encode(signature);
  }

  String signed(JWSHeader header, JWSSigner signer) {
    return sign(new SignedJWT(header, builder().build()), signer);
  }

  static Date at(Instant time) {
    return Date.from(time);
  }

  static JWSHeader ours() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256)
        .type(TYPE)
        .keyID(SessionWorld.KEY.getKeyID())
        .build();
  }

  JWTClaimsSet.Builder builder() {
    try {
      return new JWTClaimsSet.Builder(genuine.getJWTClaimsSet());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
    try {
      return sign(new SignedJWT(header, claims), new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(SignedJWT token, JWSSigner signer) {
    try {
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
