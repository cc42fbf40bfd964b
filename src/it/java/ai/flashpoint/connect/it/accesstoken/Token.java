package ai.flashpoint.connect.it.accesstoken;

import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** An access token in its parts, to be changed and signed again, byte for byte as a test wants. */
record Token(String header, String claims, String signature) {

  static Token of(String token) {
    String[] parts = token.split("\\.", 3);
    return new Token(text(parts[0]), text(parts[1]), parts[2]);
  }

  private static String text(String part) {
    return new Base64URL(part).decodeToString();
  }

  Token header(Consumer<ObjectNode> change) {
    ObjectNode json = (ObjectNode) Wire.read(header);
    change.accept(json);
    return new Token(json.toString(), claims, signature);
  }

  Token claims(Consumer<ObjectNode> change) {
    ObjectNode json = (ObjectNode) Wire.read(claims);
    change.accept(json);
    return new Token(header, json.toString(), signature);
  }

  Token headerText(String json) {
    return new Token(json, claims, signature);
  }

  Token claimsText(String json) {
    return new Token(header, json, signature);
  }

  Token signature(byte[] bytes) {
    return new Token(header, claims, Base64URL.encode(bytes).toString());
  }

  /** With the signature that this key gives, whatever the header says. */
  Token signedBy(JWK key) {
    try {
      return key instanceof RSAKey rsa
          ? signed(JWSAlgorithm.RS256, new RSASSASigner(rsa))
          : signed(JWSAlgorithm.ES256, new ECDSASigner(key.toECKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  Token signedWithSecret(byte[] secret) {
    try {
      return signed(JWSAlgorithm.HS256, new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Token signed(JWSAlgorithm algorithm, JWSSigner signer) {
    try {
      byte[] input = input().getBytes(StandardCharsets.US_ASCII);
      return new Token(header, claims, signer.sign(new JWSHeader(algorithm), input).toString());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Byte for byte: characters above 127 become bytes that are no UTF-8. */
  private String input() {
    return Base64URL.encode(header.getBytes(StandardCharsets.ISO_8859_1))
        + "."
        + Base64URL.encode(claims.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public String toString() {
    return input() + "." + signature;
  }
}
