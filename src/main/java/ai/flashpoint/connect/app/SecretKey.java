package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that protects private keys at rest: from configuration, or made once in the data folder
 * for the embedded database.
 */
final class SecretKey {

  private static final String KEY = "flashpoint.secret-key";
  private static final String REMEDY =
      "set 32 random bytes in Base64, for example from: openssl rand -base64 32";
  private static final int BYTES = 32;

  private SecretKey() {}

  static Seal seal(AppSettings app, DatabaseSettings database) {
    if (app.secretKey().isPresent()) {
      return Seal.under(decoded(app.secretKey().get()));
    }
    if (!database.embedded()) {
      throw new InvalidSetting(KEY, "is missing", REMEDY);
    }
    DataFolder.prepare(app.dataDir());
    return Seal.under(generated(app.dataDir().resolve("secret.key")));
  }

  private static byte[] decoded(String text) {
    try {
      byte[] key = Base64.getDecoder().decode(text.strip());
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // The sentence below says all that may be said about a secret
    }
    throw new InvalidSetting(KEY, "is not 32 bytes in Base64", REMEDY);
  }

  private static byte[] generated(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        write(file, Base64.getEncoder().encodeToString(key));
      }
      return decoded(Files.readString(file));
    } catch (IOException e) {
      throw new StartRefused("The key file " + file + " cannot be read or written");
    }
  }

  /** First beside, then moved: a crash must not leave half a key. */
  private static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(fresh, text.getBytes(StandardCharsets.US_ASCII));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
