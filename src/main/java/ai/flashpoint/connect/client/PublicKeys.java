package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A client's public keys out of a JWK set (RFC 7517 section 5). Keys that we cannot use are left
 * out; a private or symmetric key spoils the whole set, since it is known to more than its owner
 * now.
 *
 * @param keys RSA of 2048 to 8192 bits, or EC on P-256
 */
public record PublicKeys(List<JWK> keys) {

  /** Most keys that a set may hold. */
  public static final int MOST = 20;

  private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");
  private static final int LEAST_RSA_BITS = 2048;
  // Longer ones only cost time
  private static final int MOST_RSA_BITS = 8192;

  /** A set that is not acceptable; the message is fixed text of ours. */
  public static final class Unacceptable extends Exception {

    private static final long serialVersionUID = 1L;

    Unacceptable(String message) {
      super(message);
    }
  }

  public PublicKeys {
    keys = List.copyOf(keys);
  }

  /** Reads a JWK set of JSON text. */
  public static PublicKeys read(String jwks) throws Unacceptable {
    return read(jwks.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a JWK set of JSON bytes. */
  public static PublicKeys read(byte[] jwks) throws Unacceptable {
    try {
      return read(Json.read(jwks));
    } catch (JsonProcessingException e) {
      throw new Unacceptable("jwks is not JSON");
    }
  }

  /** Reads a JWK set. */
  public static PublicKeys read(JsonNode jwks) throws Unacceptable {
    JsonNode members = jwks.path("keys");
    if (!jwks.isObject() || !members.isArray() || members.isEmpty()) {
      throw new Unacceptable("jwks must be an object with a list of keys");
    }
    if (members.size() > MOST) {
      throw new Unacceptable("jwks must hold at most " + MOST + " keys");
    }
    List<JWK> keys = new ArrayList<>();
    for (JsonNode member : members) {
      checkPublic(member);
      usable(member).ifPresent(keys::add);
    }
    if (keys.isEmpty()) {
      throw new Unacceptable(
          "jwks must hold a signature key: RSA of 2048 to 8192 bits, or EC on P-256");
    }
    return new PublicKeys(keys);
  }

  /**
   * Verifiers of the keys that may have signed.
   *
   * @param kid the key id of the signature; if it has none, every fitting key may be the one
   */
  List<JWSVerifier> verifiers(Optional<String> kid, JWSAlgorithm algorithm) {
    List<JWSVerifier> verifiers = new ArrayList<>();
    for (JWK key : keys) {
      if (kid.isEmpty() || kid.get().equals(key.getKeyID())) {
        verifier(key, algorithm).ifPresent(verifiers::add);
      }
    }
    return verifiers;
  }

  boolean has(String kid) {
    return keys.stream().anyMatch(key -> kid.equals(key.getKeyID()));
  }

  private static void checkPublic(JsonNode key) throws Unacceptable {
    if (!key.isObject() || !key.path("kty").isTextual()) {
      throw new Unacceptable("every key of jwks must be an object with a kty");
    }
    if (key.path("kty").textValue().equals("oct") || PRIVATE.stream().anyMatch(key::has)) {
      throw new Unacceptable("jwks must hold public keys only");
    }
  }

  private static Optional<JWK> usable(JsonNode member) {
    try {
      JWK key = JWK.parse(member.toString());
      boolean signs = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
      boolean strong =
          key instanceof RSAKey && key.size() >= LEAST_RSA_BITS && key.size() <= MOST_RSA_BITS
              || key instanceof ECKey ec && ec.getCurve().equals(Curve.P_256);
      return signs && strong ? Optional.of(key) : Optional.empty();
    } catch (ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<JWSVerifier> verifier(JWK key, JWSAlgorithm algorithm) {
    if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
      return Optional.empty();
    }
    boolean elliptic = algorithm.equals(JWSAlgorithm.ES256);
    try {
      if (key instanceof ECKey ec && elliptic) {
        return Optional.of(new ECDSAVerifier(ec));
      }
      return key instanceof RSAKey rsa && !elliptic
          ? Optional.of(new RSASSAVerifier(rsa))
          : Optional.empty();
    } catch (JOSEException e) {
      return Optional.empty();
    }
  }
}
