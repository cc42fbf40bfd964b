package ai.flashpoint.connect.it.oauth;

import ai.flashpoint.connect.it.wire.Wire;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A signed statement of a client about itself (RFC 7523), to be sent or spoilt.
 *
 * @param claims may be changed
 */
public record ClientAssertion(ECKey key, Map<String, Object> claims) {

  /** A correct one, of its own identifier. */
  public static ClientAssertion of(String client, String audience, ECKey key) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", client);
    claims.put("sub", client);
    claims.put("aud", audience);
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("exp", Instant.now().plusSeconds(120).getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    return new ClientAssertion(key, claims);
  }

  public String signed() {
    try {
      JWSObject object =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
              new Payload(Wire.write(claims)));
      object.sign(new ECDSASigner(key));
      return object.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The parameters that carry a signed text. */
  public static Map<String, String> parameters(String signed) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", signed);
    return form;
  }
}
