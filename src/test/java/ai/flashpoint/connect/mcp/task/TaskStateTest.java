package ai.flashpoint.connect.mcp.task;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskStateTest {

  private static final Instant LATER = Instant.parse("2026-11-23T10:00:15Z");
  private static final UUID RUN = UUID.randomUUID();
  private static final UUID NEXT = UUID.randomUUID();
  private static final ObjectNode RESULT = Json.object().put("isError", true);
  private static final ObjectNode ERROR = Json.object().put("code", 1).put("message", "No.");
  private static final TaskState WORKING =
      TaskState.begun(new TaskState.Lease(RUN, LATER), Map.of());
  private static final TaskState ASKING =
      WORKING.asking(RUN, Map.of("name", Json.object(), "color", Json.object()));
  private static final TaskState.Lease AGAIN = new TaskState.Lease(NEXT, LATER);

  @Test
  void working_completed_hasTheResultAndNoLease() {
    TaskState state = WORKING.completed(RUN, RESULT);
    assertThat(state.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(state.outcome()).contains("{\"isError\":true}");
    assertThat(state.lease()).isEmpty();
  }

  @Test
  void working_failed_hasTheErrorAndItsWords() {
    TaskState state = WORKING.failed(RUN, ERROR);
    assertThat(state.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(state.message()).contains("No.");
  }

  @Test
  void working_endedByAnotherRun_staysAsItIs() {
    assertThat(WORKING.completed(NEXT, RESULT)).isSameAs(WORKING);
    assertThat(WORKING.failed(NEXT, ERROR)).isSameAs(WORKING);
    assertThat(WORKING.asking(NEXT, Map.of())).isSameAs(WORKING);
    assertThat(WORKING.stopped(NEXT)).isSameAs(WORKING);
  }

  @Test
  void working_cancelling_goesOnUntilTheToolStops() {
    TaskState cancelling = WORKING.cancelling();
    assertThat(cancelling.status()).isEqualTo(TaskStatus.WORKING);
    assertThat(cancelling.stopped(RUN).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void cancelling_toolHasItsAnswer_isCompleted() {
    assertThat(WORKING.cancelling().completed(RUN, RESULT).status())
        .isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void cancelling_toolAsks_isCancelled() {
    assertThat(WORKING.cancelling().asking(RUN, Map.of("name", Json.object())).status())
        .isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void asking_cancelling_isCancelledAtOnce() {
    assertThat(ASKING.cancelling().status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void asking_someAnswered_asksForTheRest() {
    TaskState state = ASKING.answered(answer("name"), AGAIN);
    assertThat(state.status()).isEqualTo(TaskStatus.INPUT_REQUIRED);
    assertThat(state.dialog().open()).containsOnlyKeys("color");
    assertThat(state.lease()).isEmpty();
  }

  @Test
  void asking_allAnswered_worksAgain() {
    TaskState state = ASKING.answered(answer("name"), AGAIN).answered(answer("color"), AGAIN);
    assertThat(state.status()).isEqualTo(TaskStatus.WORKING);
    assertThat(state.lease()).contains(AGAIN);
    assertThat(state.dialog().answers()).containsOnlyKeys("name", "color");
  }

  @Test
  void asking_unknownKeyAnswered_changesNothing() {
    assertThat(ASKING.answered(answer("other"), AGAIN)).isEqualTo(ASKING);
  }

  @Test
  void working_answered_changesNothing() {
    assertThat(WORKING.answered(answer("name"), AGAIN)).isSameAs(WORKING);
  }

  @Test
  void over_nothingChangesItAndNothingSaidIsKept() {
    TaskState over =
        ASKING
            .answered(answer("name"), AGAIN)
            .answered(answer("color"), AGAIN)
            .completed(NEXT, RESULT);
    assertThat(over.dialog().answers()).isEmpty();
    assertThat(over.cancelling()).isSameAs(over);
    assertThat(over.failed(NEXT, ERROR)).isSameAs(over);
    assertThat(over.answered(answer("name"), AGAIN)).isSameAs(over);
    assertThat(over.orphaned(LATER.plusSeconds(1), ERROR)).isSameAs(over);
  }

  @Test
  void working_leaseStillLasts_isNoOrphan() {
    assertThat(WORKING.orphaned(LATER, ERROR)).isSameAs(WORKING);
  }

  @Test
  void working_leaseRanOut_failed() {
    assertThat(WORKING.orphaned(LATER.plusMillis(1), ERROR).status()).isEqualTo(TaskStatus.FAILED);
  }

  @Test
  void cancelling_leaseRanOut_cancelled() {
    assertThat(WORKING.cancelling().orphaned(LATER.plusMillis(1), ERROR).status())
        .isEqualTo(TaskStatus.CANCELLED);
  }

  private static ObjectNode answer(String key) {
    ObjectNode answers = Json.object();
    answers.putObject(key).put("action", "accept");
    return answers;
  }
}
