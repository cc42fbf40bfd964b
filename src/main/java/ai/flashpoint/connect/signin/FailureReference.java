package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a person reads out to support, and support finds in the log and in the audit trail: for
 * example FP-7Q2M-19. The same for equal failures of one source and one minute, so that a flood of
 * them stays one row with a count.
 */
record FailureReference(String value) {

  /** Without letters and digits that are mistaken for each other. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  // Else anybody could tell from a reference which address it stands for
  private static final byte[] KEY = new byte[16];

  static {
    new SecureRandom().nextBytes(KEY);
  }

  static FailureReference of(Enum<?> kind, Source source, Instant at) {
    byte[] digest = digest(kind + " " + source.key() + " " + at.truncatedTo(ChronoUnit.MINUTES));
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      letters.append(ALPHABET.charAt((digest[i] & 0xff) % ALPHABET.length()));
    }
    return new FailureReference("FP-" + letters.insert(4, '-'));
  }

  private static byte[] digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(KEY);
      return sha.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
