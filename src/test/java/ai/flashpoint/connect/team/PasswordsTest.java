package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private static final Secret PASSWORD = Secret.of("correct horse battery staple");
  private static final String SALT = "c2FsdHNhbHRzYWx0c2FsdA";
  private static final String HASH = "A".repeat(43);

  private static String phc(String cost) {
    return "$argon2id$v=19$" + cost + "$" + SALT + "$" + HASH;
  }

  @Test
  void hash_thenVerify_isRight() {
    String hash = Passwords.hash(PASSWORD);
    assertThat(Passwords.verify(PASSWORD, Optional.of(hash))).isTrue();
    assertThat(Passwords.isHash(hash)).isTrue();
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void hash_twice_differsBySalt() {
    assertThat(Passwords.hash(PASSWORD)).isNotEqualTo(Passwords.hash(PASSWORD));
  }

  @Test
  void verify_wrongPassword_isFalse() {
    Optional<String> hash = Optional.of(Passwords.hash(PASSWORD));
    assertThat(Passwords.verify(Secret.of("correct horse battery stapl"), hash)).isFalse();
  }

  @Test
  void verify_emptyPassword_isFalse() {
    assertThat(Passwords.verify(Secret.of(""), Optional.of(Passwords.hash(PASSWORD)))).isFalse();
  }

  @Test
  void verify_nothingStored_isFalse() {
    assertThat(Passwords.verify(PASSWORD, Optional.empty())).isFalse();
  }

  @Test
  void verify_overlongPassword_isFalse() {
    Secret longest = Secret.of("x".repeat(Passwords.MAX_LENGTH + 1));
    assertThat(Passwords.verify(longest, Optional.of(Passwords.hash(longest)))).isFalse();
  }

  static List<String> malformed() {
    return List.of(
        "",
        "secret",
        "$2y$10$abcdefghijklmnopqrstuv",
        phc("m=19456,t=2,p=1").replace("argon2id", "argon2i"),
        phc("m=19456,t=2,p=1").replace("v=19", "v=16"),
        phc("m=19456,t=2,p=1").replace("$" + HASH, ""),
        phc("m=19456,t=2,p=1") + "=",
        phc("m=19456,t=2,p=1") + "\n",
        phc("m=19456,t=2,p=1").replace(SALT, "ä".repeat(16)));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void isHash_malformed_isFalse(String text) {
    assertThat(Passwords.isHash(text)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void verify_malformed_isFalse(String text) {
    assertThat(Passwords.verify(PASSWORD, Optional.of(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=1024,t=2,p=1",
        "m=9999999,t=2,p=1",
        "m=19456,t=0,p=1",
        "m=19456,t=999,p=1",
        "m=19456,t=2,p=0",
        "m=19456,t=2,p=99"
      })
  void isHash_absurdCost_isFalse(String cost) {
    assertThat(Passwords.isHash(phc(cost))).isFalse();
  }

  @Test
  void verify_absurdCost_isFalseWithoutComputingIt() {
    assertThat(Passwords.verify(PASSWORD, Optional.of(phc("m=9999999,t=999,p=1")))).isFalse();
  }

  @Test
  void isHash_saltThatIsNoBase64_isFalse() {
    assertThat(Passwords.isHash(phc("m=19456,t=2,p=1").replace(SALT, "A".repeat(13)))).isFalse();
  }

  @Test
  void verify_hashThatIsNoBase64_isFalse() {
    String broken = phc("m=19456,t=2,p=1").replace(HASH, "A".repeat(25));
    assertThat(Passwords.verify(PASSWORD, Optional.of(broken))).isFalse();
  }
}
