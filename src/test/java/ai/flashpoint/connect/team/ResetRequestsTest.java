package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Source;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResetRequestsTest {

  private final LinkWorld world = new LinkWorld(LinkWorld.MAIL);
  private final EntityManager node = world.database.another();
  private final List<Runnable> later = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final ResetRequests requests = new ResetRequests();
  private final ServerSession session = node.getEntityManagerFactory().unwrap(ServerSession.class);
  private final SessionEventAdapter listener =
      new SessionEventAdapter() {
        @Override
        public void preExecuteQuery(SessionEvent event) {
          String sql = event.getQuery().getSQLString();
          statements.add(sql == null ? event.getQuery().getClass().getSimpleName() : sql);
        }
      };

  @BeforeEach
  void start() {
    requests.throttle = new ThrottleFixture(node, world.clock);
    requests.resets = world.resets;
    requests.executor = later::add;
    ask("first@example.com");
    later.clear();
    session.getEventManager().addListener(listener);
  }

  @AfterEach
  void stop() {
    session.getEventManager().removeListener(listener);
    node.close();
    world.close();
  }

  private Optional<Duration> ask(String email) {
    return ask(email, ThrottleFixture.OWN_NETWORK);
  }

  private Optional<Duration> ask(String email, Source source) {
    return requests.ask(email, source, Locale.ENGLISH);
  }

  private List<String> work(String email) {
    statements.clear();
    ask(email);
    return List.copyOf(statements);
  }

  private List<LinkIssued> mailed() {
    later.forEach(
        task ->
            world.database.transaction(
                () -> {
                  task.run();
                  return null;
                }));
    later.clear();
    return world.links.take();
  }

  @Test
  void BR29_unknownAndDisabledPeople_areTheWorkOfAKnownOne() {
    List<String> known = work("jane@example.com");

    assertThat(known).isNotEmpty();
    assertThat(work("nobody@example.com")).isEqualTo(known);
    assertThat(work("off@example.com")).isEqualTo(known);
    assertThat(later).hasSize(3);
  }

  @Test
  void BR29_lookUp_comesAfterTheAnswer() {
    ask("jane@example.com");
    assertThat(world.links.take()).isEmpty();
    assertThat(mailed()).hasSize(1);
  }

  @Test
  void ask_unknownOrDisabled_mailsNobody() {
    ask("nobody@example.com");
    ask("off@example.com");
    assertThat(mailed()).isEmpty();
  }

  @Test
  void ask_inAnotherSpelling_mailsTheStoredAddress() {
    ask(" JANE@Example.com ");
    assertThat(mailed()).extracting(LinkIssued::address).containsExactly("jane@example.com");
  }

  @Test
  void ask_lookalikeAddress_mailsNobody() {
    // LATIN SMALL LETTER DOTLESS I, KELVIN SIGN
    ask("j\u0131ne@example.com");
    ask("root@example.com\u0000");
    ask("o\u212Aner@example.com");
    assertThat(mailed()).isEmpty();
  }

  @Test
  void ask_sameAddressAgainAndAgain_hasToWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(ask("jane@example.com")).isEmpty();
    }
    assertThat(ask("jane@example.com")).isPresent();
    assertThat(ask("root@example.com")).isEmpty();
  }

  @Test
  void ask_manyAddressesFromOneSource_hasToWait() {
    for (int i = 0; i < 20; i++) {
      assertThat(ask("person" + i + "@example.com", ThrottleFixture.HOME)).isEmpty();
    }
    assertThat(ask("one-more@example.com", ThrottleFixture.HOME)).isPresent();
  }

  @Test
  void ask_whileTheServerHasNoThread_hasToWaitAndTakesNoPlace() {
    requests.executor =
        task -> {
          throw new RejectedExecutionException();
        };
    for (int i = 0; i <= ResetRequests.MOST_WAITING; i++) {
      assertThat(ask("person" + i + "@example.com")).contains(Duration.ofSeconds(5));
    }
    requests.executor = later::add;
    assertThat(ask("one-more@example.com")).isEmpty();
  }

  @Test
  void ask_moreThanCanBeLookedUp_hasToWait() {
    for (int i = 0; i < ResetRequests.MOST_WAITING; i++) {
      ask("person" + i + "@example.com");
    }
    assertThat(ask("one-more@example.com")).contains(Duration.ofSeconds(5));
    mailed();
    assertThat(ask("another@example.com")).isEmpty();
  }
}
