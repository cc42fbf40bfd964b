package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The passwords of an import file, compared and hashed before anything is locked: each takes a
 * while, and all other nodes would wait.
 */
final class DeclaredPasswords {

  /**
   * A password against what was stored.
   *
   * @param replacement the hash of a password that is new; a fresh salt at every start would write
   *     without need
   */
  private record Compared(Optional<String> stored, Optional<String> replacement) {

    static Compared of(Secret password, Optional<String> stored) {
      return new Compared(
          stored,
          Passwords.verify(password, stored)
              ? Optional.empty()
              : Optional.of(Passwords.hash(password)));
    }
  }

  private final Map<String, Compared> byEmail = new HashMap<>();

  /**
   * Compares all.
   *
   * @param stored hashes by e-mail address, as far as there are any
   */
  static DeclaredPasswords compare(ImportFile file, Map<String, String> stored) {
    DeclaredPasswords passwords = new DeclaredPasswords();
    for (ImportFile.UserEntry user : file.users()) {
      user.password()
          .ifPresent(
              password ->
                  passwords.byEmail.put(
                      user.email(),
                      Compared.of(password, Optional.ofNullable(stored.get(user.email())))));
    }
    return passwords;
  }

  static boolean isIn(ImportFile file) {
    return file.users().stream().anyMatch(user -> user.password().isPresent());
  }

  /** Sets a user's password and says whether it is a new one. */
  boolean set(UserEntity user, String email, Secret password) {
    Compared compared = byEmail.get(email);
    if (compared == null || !compared.stored().equals(user.declaredHash())) {
      // Another node was faster
      compared = Compared.of(password, user.declaredHash());
    }
    return compared.replacement().map(user::declarePasswordHash).orElse(false);
  }
}
