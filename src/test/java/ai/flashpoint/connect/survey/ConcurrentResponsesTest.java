package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.tool.ToolHarness;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentResponsesTest {

  private static final Instant NOW = Instant.parse("2026-03-31T14:03:00Z");
  private static final SurveyId ID = new SurveyId(new UUID(0, 7));
  private static final int CALLS = 20;

  private static boolean recordTwo(SurveyDatabase database) {
    try (EntityManager entities = database.another()) {
      Surveys surveys = new Surveys();
      surveys.entities = entities;
      surveys.changes = new FiredEvents<>();
      entities.getTransaction().begin();
      SurveyEntity survey = surveys.lock(ToolHarness.ACME.id(), ID).orElseThrow();
      surveys.record(survey, List.of("{}", "{}"), NOW);
      entities.getTransaction().commit();
      return true;
    }
  }

  @Test
  void recording_manyAtOnce_losesAndRepeatsNoNumber() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    SurveyDatabase database = new SurveyDatabase(ToolHarness.ACME.id().value());
    try {
      Surveys surveys = new Surveys();
      surveys.entities = database.entities;
      surveys.changes = new FiredEvents<>();
      database.transaction(
          () -> {
            surveys.add(
                new SurveyEntity(ID.value(), ToolHarness.ACME.id().value(), "T", "[]", NOW));
            return true;
          });
      List<Future<Boolean>> calls =
          IntStream.range(0, CALLS)
              .mapToObj(i -> threads.submit(() -> recordTwo(database)))
              .toList();
      for (Future<Boolean> call : calls) {
        assertThat(call.get()).isTrue();
      }
      assertThat(
              database.transaction(
                  () -> surveys.find(ToolHarness.ACME.id(), ID).orElseThrow().responseCount()))
          .isEqualTo(2L * CALLS);
    } finally {
      threads.shutdownNow();
    }
  }
}
