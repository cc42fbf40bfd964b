package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MemoryDatabase;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartQueueTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final EntityManager other = database.another();

  @BeforeEach
  void otherNodeHasTheTurn() {
    other.getTransaction().begin();
    // Outside of a server, only what writes begins a transaction in the database
    other.createNativeQuery("update start_queue set id = 1 where id = 1").executeUpdate();
  }

  @AfterEach
  void end() {
    if (other.getTransaction().isActive()) {
      other.getTransaction().rollback();
    }
    other.close();
  }

  private boolean tried() {
    return database.transaction(() -> StartQueue.tryEnter(database.entities()));
  }

  @Test
  void tryEnter_whileAnotherNodeIsAtWork_doesNotWait() {
    assertThat(tried()).isFalse();
  }

  @Test
  void tryEnter_whenTheOtherNodeIsDone_enters() {
    other.getTransaction().commit();

    assertThat(tried()).isTrue();
  }

  @Test
  void enter_whileAnotherNodeIsAtWork_waitsUntilItIsDone() throws Exception {
    CompletableFuture<Void> entering =
        CompletableFuture.runAsync(
            () ->
                database.transaction(
                    () -> {
                      StartQueue.enter(database.entities());
                      return true;
                    }));
    assertThat(entering).isNotDone();
    other.getTransaction().commit();

    assertThat(entering).succeedsWithin(60, TimeUnit.SECONDS);
  }
}
