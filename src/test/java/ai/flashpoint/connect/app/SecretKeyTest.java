package ai.flashpoint.connect.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyTest {

  private static final String POSTGRESQL = "jdbc:postgresql://db/connect";

  @TempDir Path folder;

  private static Seal seal(SettingsReader settings) {
    return SecretKey.seal(AppSettings.from(settings), DatabaseSettings.from(settings));
  }

  private Seal generated() {
    return seal(Configuration.of("flashpoint.data-dir", folder.resolve("data").toString()));
  }

  private static String key(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  @Test
  void seal_configuredKey_isUsed() {
    Seal seal = seal(Configuration.of("flashpoint.secret-key", key(32)));
    assertThat(Seal.under(new byte[32]).open(seal.seal("x", "c"), "c")).contains("x");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 31, 33, 64})
  void seal_keyOfWrongLength_isRefused(int bytes) {
    assertThatThrownBy(() -> seal(Configuration.of("flashpoint.secret-key", key(bytes))))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(
            "flashpoint.secret-key is not 32 bytes in Base64: set 32 random bytes in Base64, for example from: openssl rand -base64 32");
  }

  @Test
  void seal_keyThatIsNoBase64_isRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> seal(Configuration.of("flashpoint.secret-key", "hunter2!")))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void seal_externalDatabaseWithoutKey_isRefused() {
    assertThatThrownBy(() -> seal(Configuration.of("flashpoint.database.url", POSTGRESQL)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("flashpoint.secret-key is missing");
  }

  @Test
  void seal_firstStart_makesAKeyForTheOwnerOnly() throws IOException {
    generated();
    Path file = folder.resolve("data/secret.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
  }

  @Test
  void seal_nextStart_usesTheSameKey() {
    String sealed = generated().seal("x", "c");
    assertThat(generated().open(sealed, "c")).contains("x");
  }

  @Test
  void seal_halfWrittenKeyBeside_isReplaced() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/secret.key.new"), "AAA");
    assertThat(generated().open(generated().seal("x", "c"), "c")).contains("x");
    assertThat(folder.resolve("data/secret.key.new")).doesNotExist();
  }

  @Test
  void seal_damagedKeyFile_isRefusedAndKept() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Path file = Files.writeString(folder.resolve("data/secret.key"), "AAA");
    assertThatThrownBy(this::generated).isInstanceOf(RuntimeException.class);
    assertThat(file).hasContent("AAA");
  }

  @Test
  void seal_dataFolderThatIsAFile_isRefusedInOneSentence() throws IOException {
    Files.writeString(folder.resolve("data"), "");
    assertThatThrownBy(this::generated)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("FLASHPOINT_DATA_DIR");
  }
}
