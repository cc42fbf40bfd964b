package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import com.sun.management.ThreadMXBean;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody learns from the time who has an account. Time itself cannot be asserted on a busy machine;
 * the work that takes it can: the statements, and the hashing, which is told by the 19 MiB that one
 * hash needs.
 */
class SameWorkTest {

  private static final long ONE_HASH = 19L * 1024 * 1024;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private record Work(SignInResult result, List<String> statements, long hashes) {}

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final List<String> statements = new ArrayList<>();
  private final PasswordSignIn signIn = new PasswordSignIn();
  private final ServerSession session =
      database.entities().getEntityManagerFactory().unwrap(ServerSession.class);
  private final SessionEventAdapter listener =
      new SessionEventAdapter() {
        @Override
        public void preExecuteQuery(SessionEvent event) {
          String sql = event.getQuery().getSQLString();
          statements.add(sql == null ? event.getQuery().getClass().getSimpleName() : sql);
        }
      };
  private EntityManager lookups;
  private ThrottleFixture throttle;

  @BeforeEach
  void start() {
    new TeamFixture(database, clock)
        .apply(
            "{'users':[{'email':'jane@example.com','name':'Jane','passwordHash':'%1$s'},{'email':'off@example.com','name':'Off','passwordHash':'%1$s','disabled':true}]}"
                .formatted(Passwords.hash(Secret.of("right"))));
    session.getEventManager().addListener(listener);
    lookups = database.another();
    throttle = new ThrottleFixture(database.another(), clock);
    signIn.entities = lookups;
    signIn.throttle = throttle;
    // Loads classes, prepares queries
    attempt("first@example.com");
  }

  @AfterEach
  void stop() {
    session.getEventManager().removeListener(listener);
    lookups.close();
    throttle.close();
  }

  private Work attempt(String email) {
    statements.clear();
    lookups.clear();
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    SignInResult result = signIn.attempt(email, Secret.of("wrong"), ThrottleFixture.HOME);
    long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    return new Work(result, List.copyOf(statements), allocated / ONE_HASH);
  }

  @Test
  void BR20_unknownAndDisabledUsers_areTheWorkOfAWrongPassword() {
    Work wrong = attempt("jane@example.com");

    assertThat(wrong.result()).isEqualTo(new SignInResult.Refused());
    assertThat(wrong.statements()).isNotEmpty();
    assertThat(wrong.hashes()).isEqualTo(1);
    assertThat(attempt("nobody@example.com")).isEqualTo(wrong);
    assertThat(attempt("off@example.com")).isEqualTo(wrong);
  }

  @Test
  void BR20_throttledUnknownUser_isTheWorkOfAThrottledOne() {
    for (int i = 0; i < 5; i++) {
      attempt("jane@example.com");
      attempt("nobody@example.com");
    }
    Work known = attempt("jane@example.com");

    assertThat(known.result()).isInstanceOf(SignInResult.TryLater.class);
    assertThat(known.hashes()).isZero();
    assertThat(attempt("nobody@example.com")).isEqualTo(known);
  }
}
