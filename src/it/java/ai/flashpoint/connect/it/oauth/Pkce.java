package ai.flashpoint.connect.it.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A proof key (RFC 7636) with the S256 method. */
public record Pkce(String verifier) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Pkce random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Pkce(text(bytes));
  }

  public String challenge() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return text(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
