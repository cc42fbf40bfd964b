package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredPasswordsTest {

  private static final String JANE = "jane@example.com";
  private static final Secret DECLARED = Secret.of("declared");
  private static final String ITS_HASH = Passwords.hash(DECLARED);
  private static final String OTHER_HASH = Passwords.hash(Secret.of("other"));

  private static UserEntity jane(String hash) {
    UserEntity jane = new UserEntity(UserId.random(), JANE, Instant.EPOCH);
    if (!hash.isEmpty()) {
      jane.declarePasswordHash(hash);
    }
    return jane;
  }

  private static DeclaredPasswords compared(Map<String, String> stored) {
    ImportFile.UserEntry entry =
        new ImportFile.UserEntry(
            JANE, "Jane", Optional.of(DECLARED), Optional.empty(), false, false, Map.of());
    return DeclaredPasswords.compare(
        new ImportFile(List.of(), List.of(), List.of(entry), List.of()), stored);
  }

  @Test
  void set_ofSomebodyNew_isNew() {
    UserEntity jane = jane("");

    assertThat(compared(Map.of()).set(jane, JANE, DECLARED)).isTrue();
    assertThat(Passwords.verify(DECLARED, jane.passwordHash())).isTrue();
  }

  @Test
  void set_sameAsStored_keepsTheHash() {
    UserEntity jane = jane(ITS_HASH);

    assertThat(compared(Map.of(JANE, ITS_HASH)).set(jane, JANE, DECLARED)).isFalse();
    assertThat(jane.passwordHash()).contains(ITS_HASH);
  }

  @Test
  void set_otherThanStored_isNew() {
    UserEntity jane = jane(OTHER_HASH);

    assertThat(compared(Map.of(JANE, OTHER_HASH)).set(jane, JANE, DECLARED)).isTrue();
    assertThat(Passwords.verify(DECLARED, jane.passwordHash())).isTrue();
  }

  @Test
  void set_byAnotherNodeInTheMeantime_keepsItsHash() {
    UserEntity jane = jane(ITS_HASH);

    assertThat(compared(Map.of()).set(jane, JANE, DECLARED)).isFalse();
    assertThat(jane.passwordHash()).contains(ITS_HASH);
  }

  @Test
  void set_replacedInTheMeantime_isNew() {
    UserEntity jane = jane(OTHER_HASH);

    assertThat(compared(Map.of(JANE, ITS_HASH)).set(jane, JANE, DECLARED)).isTrue();
    assertThat(Passwords.verify(DECLARED, jane.passwordHash())).isTrue();
  }
}
