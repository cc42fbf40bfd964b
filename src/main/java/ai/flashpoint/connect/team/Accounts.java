package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.AccountChanged.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** What people change about their own accounts. Who is asking is the caller's to know. */
@ApplicationScoped
@Transactional
public class Accounts {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Event<StandingChanged> standing;
  @Inject Event<AccountChanged> changes;

  /** The language that the person chose; empty: as the browser says. */
  public Optional<Locale> language(UserId id) {
    return Optional.ofNullable(entities.find(UserEntity.class, id.value()))
        .flatMap(UserEntity::language);
  }

  /**
   * Whether the name is another one than before.
   *
   * @param name at most 120 characters
   */
  public boolean rename(UserId id, String name) {
    UserEntity user = user(id);
    String before = user.toUser().name();
    if (before.equals(name)) {
      return false;
    }
    user.rename(name);
    standing.fire(new StandingChanged(StandingChanged.Kind.USER, id.toString()));
    changes.fire(new AccountChanged(id, id, What.NAME, before, name));
    return true;
  }

  /**
   * Whether the language is another one than before.
   *
   * @param language empty: as the browser says
   */
  public boolean speak(UserId id, Optional<Locale> language) {
    UserEntity user = user(id);
    Optional<Locale> before = user.language();
    if (before.equals(language)) {
      return false;
    }
    user.speak(language);
    changes.fire(new AccountChanged(id, id, What.LANGUAGE, tag(before), tag(language)));
    return true;
  }

  /**
   * Replaces the password, which the caller has checked. All sign-ins in browsers end, open links
   * for a new password too, and connections if so wished.
   */
  public void changePassword(UserId id, Secret fresh, boolean endConnections) {
    replacePassword(id, Passwords.hash(fresh), endConnections, What.PASSWORD);
  }

  void replacePassword(UserId id, String hash, boolean endConnections, What what) {
    user(id).choosePasswordHash(hash);
    standing.fire(
        new StandingChanged(
            endConnections ? StandingChanged.Kind.PASSWORD : StandingChanged.Kind.SIGN_INS,
            id.toString()));
    changes.fire(
        new AccountChanged(
            id, id, what, "", endConnections ? "connections ended" : "connections kept"));
  }

  private UserEntity user(UserId id) {
    return Optional.ofNullable(entities.find(UserEntity.class, id.value()))
        .orElseThrow(() -> new IllegalArgumentException("no user " + id));
  }

  private static String tag(Optional<Locale> language) {
    return language.map(Locale::toLanguageTag).orElse("");
  }
}
