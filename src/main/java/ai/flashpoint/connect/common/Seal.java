package ai.flashpoint.connect.common;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticated encryption of small texts at rest (AES-256-GCM). The context is bound in: what was
 * sealed for one purpose does not open for another.
 */
public final class Seal {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;

  private Seal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** A seal under 32 key bytes. */
  public static Seal under(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException("the key must have 32 bytes");
    }
    return new Seal(key.clone());
  }

  /**
   * A seal that only the holder of a 256-bit random secret can open (HKDF with one block, RFC
   * 5869).
   */
  public static Seal under(Secret secret, String purpose) {
    byte[] extracted =
        hmac(
            "flashpoint".getBytes(StandardCharsets.US_ASCII),
            secret.reveal().getBytes(StandardCharsets.UTF_8));
    byte[] info = (purpose + '\u0001').getBytes(StandardCharsets.UTF_8);
    return new Seal(hmac(extracted, info));
  }

  public String seal(String plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, nonce, context, plain.getBytes(StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalStateException("AES-GCM is not available"));
    byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The text, or empty if the key or the context is another or the bytes were changed. */
  public Optional<String> open(String sealed, String context) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (all.length < NONCE_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    return run(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(all, NONCE_BYTES),
            context,
            Arrays.copyOfRange(all, NONCE_BYTES, all.length))
        .map(plain -> new String(plain, StandardCharsets.UTF_8));
  }

  /**
   * Another name for a text, always the same one, that says nothing to who has not the key
   * (HMAC-SHA256): 43 base64url characters.
   */
  public String pseudonym(String text, String context) {
    byte[] own = hmac(key.getEncoded(), ("pseudonym\n" + context).getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(hmac(own, text.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<byte[]> run(int mode, byte[] nonce, String context, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return Optional.of(cipher.doFinal(input));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] hmac(byte[] key, byte[] input) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not available", e);
    }
  }
}
