package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id password hashes (RFC 9106) in PHC string form, {@code
 * $argon2id$v=19$m=…,t=…,p=…$salt$hash}. At most four are computed at once: each takes 19 MiB, and
 * a flood of sign-ins must not become a flood of memory.
 */
public final class Passwords {

  /** Longest password that is hashed, in characters. */
  public static final int MAX_LENGTH = 1024;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,128})\\$([A-Za-z0-9+/]{22,128})");
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore PERMITS = new Semaphore(4);

  private Passwords() {}

  /** Hashes a new password with this version's cost. */
  public static String hash(Secret password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    byte[] hash = compute(password, salt, MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + MEMORY_KIB
        + ",t="
        + ITERATIONS
        + ",p="
        + LANES
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  /** Whether the text is a hash that {@link #verify} can check. */
  public static boolean isHash(String text) {
    return isSane(text);
  }

  /**
   * Checks a password against a stored hash; without one, spends the same time and answers false.
   */
  public static boolean verify(Secret password, Optional<String> stored) {
    Matcher phc = PHC.matcher(stored.orElse(""));
    if (!phc.matches() || !isSane(phc.group()) || password.reveal().length() > MAX_LENGTH) {
      compute(Secret.of("-"), new byte[16], MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES);
      return false;
    }
    byte[] expected = Base64.getDecoder().decode(phc.group(5));
    byte[] actual =
        compute(
            password,
            Base64.getDecoder().decode(phc.group(4)),
            Integer.parseInt(phc.group(1)),
            Integer.parseInt(phc.group(2)),
            Integer.parseInt(phc.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  /** Whether the hash can be computed at a cost that is neither negligible nor a danger here. */
  private static boolean isSane(String hash) {
    Matcher phc = PHC.matcher(hash);
    if (!phc.matches() || !isBase64(phc.group(4)) || !isBase64(phc.group(5))) {
      return false;
    }
    int memory = Integer.parseInt(phc.group(1));
    int iterations = Integer.parseInt(phc.group(2));
    int lanes = Integer.parseInt(phc.group(3));
    return memory >= 8 * 1024
        && memory <= 256 * 1024
        && iterations >= 1
        && iterations <= 20
        && lanes >= 1
        && lanes <= 16;
  }

  /** Of the right letters already; one left over beyond whole groups of four encodes no byte. */
  private static boolean isBase64(String text) {
    return text.length() % 4 != 1;
  }

  private static byte[] compute(
      Secret password, byte[] salt, int memory, int iterations, int lanes, int length) {
    PERMITS.acquireUninterruptibly();
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(iterations)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[length];
      argon2.generateBytes(password.reveal().getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      PERMITS.release();
    }
  }
}
