package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.UserId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code users}. */
@Entity
@Table(name = "users")
@Cacheable(false)
public class UserEntity {

  @Id private UUID id;
  private String email;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "declared_hash")
  private String declaredHash;

  private String language;
  private boolean operator;
  private boolean disabled;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected UserEntity() {}

  UserEntity(UserId id, String email, Instant createdAt) {
    this.id = id.value();
    this.email = email;
    this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
  }

  /** Whether anything about the user changed that a caller could notice. */
  boolean describe(String newName, boolean newOperator, boolean newDisabled) {
    boolean changed = !newName.equals(name) || newOperator != operator || newDisabled != disabled;
    name = newName;
    operator = newOperator;
    disabled = newDisabled;
    return changed;
  }

  /**
   * Whether the import file gives another hash than before; the person's own choice counts less.
   */
  boolean declarePasswordHash(String newPasswordHash) {
    boolean changed = !declaredHash().filter(newPasswordHash::equals).isPresent();
    if (changed) {
      passwordHash = newPasswordHash;
      declaredHash = null;
    }
    return changed;
  }

  /** The hash that the import file gave, as far as is known. */
  Optional<String> declaredHash() {
    return Optional.ofNullable(declaredHash).or(this::passwordHash);
  }

  /** The person's own choice, which another start with the same import file leaves. */
  void choosePasswordHash(String newPasswordHash) {
    declaredHash = declaredHash().orElse(null);
    passwordHash = newPasswordHash;
  }

  void rename(String newName) {
    name = newName;
  }

  /** The language that the person chose; empty: as the browser says. */
  Optional<Locale> language() {
    return Optional.ofNullable(language).map(Locale::forLanguageTag);
  }

  void speak(Optional<Locale> newLanguage) {
    language = newLanguage.map(Locale::toLanguageTag).orElse(null);
  }

  /** The Argon2id hash in PHC form; empty for people who cannot sign in with a password. */
  Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  UserId id() {
    return new UserId(id);
  }

  boolean isDisabled() {
    return disabled;
  }

  User toUser() {
    return new User(id(), email, name, operator);
  }
}
