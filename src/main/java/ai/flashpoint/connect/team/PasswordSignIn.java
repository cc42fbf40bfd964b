package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Signs people in with e-mail and password. Takes the same time and answers the same for unknown,
 * wrong and disabled.
 */
@ApplicationScoped
public class PasswordSignIn {

  /** Most attempts at once; far fewer than a server has workers. */
  static final int MOST_AT_ONCE = 12;

  private static final int LONGEST_EMAIL = 254;
  private static final Duration BUSY = Duration.ofSeconds(5);

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject SignInThrottle throttle;

  // Hashing takes its time: a flood of attempts would hold every worker of the server, and with
  // them the calls of all who are connected
  final Semaphore room = new Semaphore(MOST_AT_ONCE);

  /**
   * Tries a password.
   *
   * @param source for back-off only
   */
  public SignInResult attempt(String email, Secret password, Source source) {
    if (!room.tryAcquire()) {
      return new SignInResult.TryLater(BUSY);
    }
    try {
      return tried(email, password, source);
    } finally {
      room.release();
    }
  }

  private SignInResult tried(String email, Secret password, Source source) {
    // Nobody has an over-long name
    String account = email.length() > LONGEST_EMAIL ? "" : email.strip().toLowerCase(Locale.ROOT);
    // First, since hashing is the expensive part
    Optional<Duration> wait = throttle.enter(account, source);
    if (wait.isPresent()) {
      return new SignInResult.TryLater(wait.get());
    }
    Optional<UserEntity> user = find(account);
    Optional<String> hash = user.flatMap(UserEntity::passwordHash);
    boolean right = Passwords.verify(password, hash);
    if (!right || user.isEmpty() || user.get().isDisabled()) {
      return new SignInResult.Refused();
    }
    throttle.succeeded(account, source);
    return new SignInResult.SignedIn(user.get().toUser(), Secret.of(hash.orElseThrow()));
  }

  /**
   * Whether the password that was right is still the person's. It stays so until the running
   * transaction ends: a change of it waits, or has ended all sign-ins before.
   */
  @Transactional(TxType.MANDATORY)
  public boolean stands(SignInResult.SignedIn proved) {
    UserEntity user =
        entities.find(UserEntity.class, proved.user().id().value(), LockModeType.PESSIMISTIC_WRITE);
    return user != null
        && !user.isDisabled()
        && user.passwordHash().filter(proved.proof().reveal()::equals).isPresent();
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
