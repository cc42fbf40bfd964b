package ai.flashpoint.connect.it.accesstoken;

import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Wire;
import com.nimbusds.jose.jwk.JWK;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A running server's own signing key, which only somebody with its database and its secret key can
 * open. With it, tests change a claim and leave all else genuine.
 */
final class SigningKeyOf {

  private static final int NONCE_BYTES = 12;

  private SigningKeyOf() {}

  /** The key that signed the token; there may be others by now. */
  static JWK the(Server server, Token signed) {
    try (Rows rows = server.rows()) {
      String kid = Wire.read(signed.header()).path("kid").textValue();
      byte[] all =
          Base64.getUrlDecoder()
              .decode(
                  rows.text("select private_sealed from signing_keys where kid = '" + kid + "'"));
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(Base64.getDecoder().decode(server.secretKey()), "AES"),
          new GCMParameterSpec(128, Arrays.copyOf(all, NONCE_BYTES)));
      cipher.updateAAD(kid.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return JWK.parse(
          new String(
              cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES),
              java.nio.charset.StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
