package ai.flashpoint.connect.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * A token, code, cookie value or password in the clear. It never prints itself; what is stored of a
 * random secret is {@link #hash()}.
 */
public final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final String value;

  private Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  /** A fresh secret of 256 random bits as 43 base64url characters. */
  public static Secret random() {
    return new Secret(randomText(32));
  }

  /** Random text for identifiers: the given number of random bytes, base64url without padding. */
  public static String randomText(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return BASE64URL.encodeToString(random);
  }

  /** The value in the clear, for the one answer or comparison that needs it. */
  public String reveal() {
    return value;
  }

  /** SHA-256 as 43 base64url characters: enough for 256-bit random secrets, never for passwords. */
  public String hash() {
    return BASE64URL.encodeToString(sha256(value));
  }

  /**
   * Another secret derived from this one for a purpose; knowing one purpose's value reveals no
   * other.
   */
  public Secret derive(String purpose) {
    return new Secret(BASE64URL.encodeToString(sha256(purpose + '\n' + value)));
  }

  /** Compares in constant time. */
  public boolean matches(String candidate) {
    return candidate != null
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && matches(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
