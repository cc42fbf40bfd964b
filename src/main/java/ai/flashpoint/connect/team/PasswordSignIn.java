package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Source;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs people in with e-mail and password. Takes the same time and answers the same for unknown,
 * wrong and disabled.
 */
@ApplicationScoped
public class PasswordSignIn {

  private static final int LONGEST_EMAIL = 254;
  private static final int FREE_FAILURES_PER_SOURCE = 20;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;

  private SignInThrottle accounts;
  private SignInThrottle sources;

  @PostConstruct
  void start() {
    accounts = new SignInThrottle(clock, SignInThrottle.FREE_FAILURES);
    sources = new SignInThrottle(clock, FREE_FAILURES_PER_SOURCE);
  }

  /**
   * Tries a password.
   *
   * @param source for back-off only
   */
  public SignInResult attempt(String email, Secret password, Source source) {
    // Nobody has an over-long name; as keys of the throttle they would fill the memory
    String account = email.length() > LONGEST_EMAIL ? "" : email.strip().toLowerCase(Locale.ROOT);
    Optional<Duration> wait = ofSource(source).or(() -> accounts.enter(account));
    if (wait.isPresent()) {
      return new SignInResult.TryLater(wait.get());
    }
    Optional<UserEntity> user = find(account);
    boolean right = Passwords.verify(password, user.flatMap(UserEntity::passwordHash));
    if (!right || user.isEmpty() || user.get().isDisabled()) {
      return new SignInResult.Refused();
    }
    accounts.succeeded(account);
    return new SignInResult.SignedIn(user.get().toUser());
  }

  /**
   * The back-off of an address, which success does not end: somebody with one account could guess
   * at all others.
   */
  private Optional<Duration> ofSource(Source source) {
    return source.limited() ? sources.enter(source.key()) : Optional.empty();
  }

  private Optional<UserEntity> find(String email) {
    if (email.isEmpty() || email.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return entities
        .createQuery("select u from UserEntity u where u.email = :email", UserEntity.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }
}
